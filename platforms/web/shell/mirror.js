// The current screen as ordinary elements, for screen readers, switches and the tests: made from the game's zones,
// in reading order, each at its place. Activating one taps its zone. It decides nothing.

const tags = {
  button: 'button', radio: 'button', switch: 'button', slider: 'button', heading: 'h2', text: 'p', img: 'div',
  progressbar: 'div', main: 'div',
};

/// Whether an id such as "group.office.hint.label" belongs to one of the owners, such as "group.office".
function isWithin(id, owners) {
  for (let dot = id.lastIndexOf('.'); dot > 0; dot = id.lastIndexOf('.', dot - 1))
    if (owners.has(id.slice(0, dot)) && /[a-z]/.test(id.slice(dot + 1))) return true;
  return false;
}

/// `tap` and `stand` are called with a zone's id when one is activated or focused.
export function makeMirror(root, {tap, stand, changed}) {
  let next = null;
  let elements = new Map();

  root.addEventListener('click', (event) => {
    const element = event.target.closest('[data-id]');
    if (element && element.tagName === 'BUTTON' && element.ariaDisabled !== 'true') tap(element.dataset.id);
  });
  root.addEventListener('focusin', (event) => {
    if (event.target.dataset.id) stand(event.target.dataset.id);
  });

  function place(element, zone) {
    const {left, top, width, height} = element.style;
    const to = [zone.x, zone.y, zone.w, zone.h].map((side) => `${Math.round(side)}px`);
    if (left !== to[0]) element.style.left = to[0];
    if (top !== to[1]) element.style.top = to[1];
    if (width !== to[2]) element.style.width = to[2];
    if (height !== to[3]) element.style.height = to[3];
  }

  function set(element, name, value) {
    if (value === null) element.removeAttribute(name);
    else if (element.getAttribute(name) !== value) element.setAttribute(name, value);
  }

  /// The arrow keys move it in the game; what it then stands at is told in words.
  function slide(element, zone) {
    set(element, 'aria-valuemin', '0');
    set(element, 'aria-valuemax', '100');
    set(element, 'aria-valuenow', String(Math.round(zone.share * 100)));
    set(element, 'aria-valuetext', zone.value);
  }

  function dress(element, zone) {
    const tappable = (zone.state & 1) !== 0, selected = (zone.state & 2) !== 0, disabled = (zone.state & 4) !== 0;
    if (['img', 'progressbar', 'slider'].includes(zone.role)) set(element, 'aria-label', zone.name);
    else if (element.textContent !== zone.name) element.textContent = zone.name;
    if (zone.role === 'radio' || zone.role === 'switch') set(element, 'aria-checked', String(selected));
    else if (zone.role === 'slider') slide(element, zone);
    else if (tappable) set(element, 'aria-pressed', selected ? 'true' : null);
    if (element.tagName === 'BUTTON') set(element, 'aria-disabled', disabled ? 'true' : null);
    place(element, zone);
  }

  function make(zone, tag) {
    const element = document.createElement(tag);
    element.dataset.id = zone.id;
    if (tag === 'button') element.type = 'button';
    else element.tabIndex = -1;
    if (['radio', 'switch', 'slider', 'img', 'progressbar'].includes(zone.role)) element.setAttribute('role', zone.role);
    if (zone.id === 'toast') element.setAttribute('role', 'status');
    return element;
  }

  /// Choices that follow each other are one group.
  function group(key, found) {
    const element = elements.get(key) || document.createElement('div');
    element.setAttribute('role', 'radiogroup');
    found.set(key, element);
    return element;
  }

  function rebuild() {
    const found = new Map(), order = [];
    let heading = next.screen ? 'h2' : 'h1', group_of = null, title = next.screen, said = next.title, top = null;
    const owners = new Set();  // what a button's own lines say, its name says already
    for (const zone of next.zones) {
      if (!zone.name || isWithin(zone.id, owners)) continue;
      if ((zone.state & 1) !== 0) owners.add(zone.id);
      let tag = (zone.state & 1) !== 0 ? 'button' : tags[zone.role] || 'p';
      const named = !top && tag !== 'button' && zone.name === next.screen;
      if (named) tag = 'h1';
      else if (tag === 'h2') tag = heading, heading = 'h2', title = title || zone.name;
      let key = `${tag} ${zone.role} ${zone.id}`;
      while (found.has(key)) key += '+';
      const element = elements.get(key) || make(zone, tag);
      found.set(key, element);
      dress(element, zone);
      if (tag === 'h1') top = element;
      if (zone.role !== 'radio') {
        group_of = null;
        said = zone.name;
        // The screen's name is read first, wherever it stands.
        named ? order.unshift({element, parts: []}) : order.push({element, parts: []});
        continue;
      }
      if (!group_of) {
        group_of = {element: group(`group ${zone.id}`, found), parts: []};
        set(group_of.element, 'aria-label', said);
        order.push(group_of);
      }
      group_of.parts.push({element, parts: []});
    }
    if (!top) {
      top = elements.get('title') || document.createElement('h1');
      top.tabIndex = -1;
      top.textContent = title || next.title;
      found.set('title', top);
      order.unshift({element: top, parts: []});
    }
    arrange(root, order);
    elements = found;
    return title;
  }

  function arrange(parent, order) {
    const wanted = new Set(order.map(({element}) => element));
    for (const child of [...parent.children]) if (!wanted.has(child)) child.remove();
    order.forEach(({element, parts}, at) => {
      if (parent.children[at] !== element) parent.insertBefore(element, parent.children[at] || null);
      if (parts.length > 0) arrange(element, parts);
    });
  }

  return {
    begin(lang, screen, back, paper) {
      next = {lang, screen, back, paper, title: lang === 'en' ? 'Backwise' : '护腰有道', zones: []};
    },
    zone(id, role, name, x, y, w, h, state, value, share) {
      next.zones.push({id, role, name, x, y, w, h, state, value, share});
    },
    end() {
      const inside = root.contains(document.activeElement) && document.activeElement !== root;
      const title = rebuild();
      // What had the focus is gone: a new screen. Reading begins at its heading.
      if (inside && !root.contains(document.activeElement)) root.querySelector('h1').focus({preventScroll: true});
      changed({lang: next.lang, back: next.back, paper: next.paper, title, name: next.title});
    },
    focus(id) {
      root.querySelector(`button[data-id="${CSS.escape(id)}"]`)?.focus({preventScroll: true});
    },
  };
}
