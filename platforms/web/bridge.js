// The JavaScript half of bridge.h: each function hands on to the page's shell (shell/shell.js), nothing more.
// And the one thing SDL must see differently: how many pixels a dp has, capped on slow machines.
addToLibrary({
  emscripten_get_device_pixel_ratio: () => Module['shell'].pixelRatio(),
  shell_wake: () => Module['shell'].wake(),
  shell_keep: () => Module['shell'].keep(),
  shell_fail__deps: ['$UTF8ToString'],
  shell_fail: (why) => Module['shell'].fail(UTF8ToString(why)),
  shell_dial__deps: ['$UTF8ToString'],
  shell_dial: (number) => Module['shell'].dial(UTF8ToString(number)) ? 1 : 0,
  shell_vibrate: (ms) => Module['shell'].vibrate(ms),
  shell_has_voice__deps: ['$UTF8ToString'],
  shell_has_voice: (lang) => Module['shell'].hasVoice(UTF8ToString(lang)) ? 1 : 0,
  shell_speak__deps: ['$UTF8ToString'],
  shell_speak: (text, lang) => Module['shell'].speak(UTF8ToString(text), UTF8ToString(lang)) ? 1 : 0,
  shell_put__deps: ['$UTF8ToString'],
  shell_put: (name, bytes, size) => Module['shell'].put(UTF8ToString(name), HEAPU8.slice(bytes, bytes + size)),
  shell_choose: () => Module['shell'].choose(),
  shell_mirror_begin__deps: ['$UTF8ToString'],
  shell_mirror_begin: (lang, back, paper) => Module['shell'].mirror.begin(UTF8ToString(lang), back !== 0, paper),
  shell_mirror_zone__deps: ['$UTF8ToString'],
  shell_mirror_zone: (id, role, name, x, y, w, h, state) =>
    Module['shell'].mirror.zone(UTF8ToString(id), UTF8ToString(role), UTF8ToString(name), x, y, w, h, state),
  shell_mirror_end: () => Module['shell'].mirror.end(),
  shell_focus__deps: ['$UTF8ToString'],
  shell_focus: (id) => Module['shell'].mirror.focus(UTF8ToString(id)),
});
