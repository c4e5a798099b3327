// Typing: a field of the page's own, unseen, takes what the keyboard or an input method gives; the game shows it.
// The field always holds one character that stands for "there is something to erase".
const holder = '\u200b';

/// `type` is called with text that was typed and text being put together, `erase` for a backspace, `begin` when
/// typing begins.
export function makeTyping(field, {type, erase, begin}) {
  let composing = false;

  function clear() {
    field.value = holder;
    field.setSelectionRange(1, 1);
  }

  // A mouse pressed on the game would take the focus away from the line that it still shows as being typed.
  addEventListener('mousedown', (event) => document.activeElement === field && event.preventDefault());
  field.addEventListener('compositionstart', () => (composing = true));
  field.addEventListener('compositionupdate', (event) => type('', event.data));
  field.addEventListener('compositionend', (event) => {
    composing = false;
    type(event.data, '');
    clear();
  });
  field.addEventListener('input', () => {
    if (composing) return;
    if (!field.value.includes(holder)) erase();
    const typed = field.value.replaceAll(holder, '');
    if (typed) type(typed, '');
    clear();
  });

  return {
    /// `name` is what a screen reader calls the line.
    open(wanted, name) {
      if (!wanted) {
        field.setAttribute('aria-hidden', 'true');
        return field.blur();
      }
      if (composing) return;
      field.removeAttribute('aria-hidden');
      field.setAttribute('aria-label', name);
      field.blur();  // a keyboard that was put away comes back only for a field that is focused anew
      clear();
      field.focus({preventScroll: true});
      begin();
    },
    /// Whether a key belongs to the field: all but those that lead elsewhere.
    takes(event) {
      if (document.activeElement !== field) return false;
      return event.isComposing || !['Enter', 'Escape', 'Tab', 'ArrowUp', 'ArrowDown'].includes(event.key);
    },
  };
}
