// The page around the game: fetches it, shows how far that is, keeps it alone in one tab, and gives it what only a
// browser knows. The game itself is game.wasm; what it asks for is in platforms/web/bridge.h.
import {holdAlone, makeKeeper} from './keep.js';
import {makeMirror} from './mirror.js';
import {makeTyping} from './typing.js';

const sizes = @SIZES@;
const here = new URL('./', import.meta.url);
const at = (id) => document.getElementById(id);
const canvas = at('canvas'), cover = at('cover'), root = at('mirror');

const sentences = {
  zh: {
    name: '护腰有道', other: 'Backwise', opening: '正在打开……',
    otherTab: '游戏已经在另一个标签页里打开了。\n关掉那一页，这里就会接着打开。',
    refused: '这个浏览器不让保存进度。\n可以照常玩，\n关掉页面后进度就没有了。', playAnyway: '照常玩',
    failed: '没能打开游戏。\n请检查网络，再试一次。', broken: '出了点问题，游戏停下了。\n已保存的进度都在。', again: '再试一次',
  },
  en: {
    name: 'Backwise', other: '护腰有道', opening: 'Opening…',
    otherTab: 'The game is already open in another tab.\nClose that one and it opens here.',
    refused: 'This browser does not allow progress to be saved.\nYou can play, but it is gone when you close the page.',
    playAnyway: 'Play anyway', failed: 'The game could not be opened.\nPlease check the network and try again.',
    broken: 'Something went wrong and the game has stopped.\nWhat was saved is safe.', again: 'Try again',
  },
};
const lang = (navigator.languages || []).map((tag) => tag.slice(0, 2)).find((tag) => tag in sentences) || 'en';
const words = sentences[lang];

// --- the cover

function say(sentence, button = '', pressed = null) {
  at('say').textContent = sentence;
  at('bar').hidden = sentence !== words.opening;
  const go = at('go');
  go.hidden = !button;
  go.textContent = button;
  go.onclick = pressed;
  root.hidden = true;
  cover.hidden = false;
  cover.classList.remove('gone');
}

function ask(sentence, button) {
  return new Promise((resolve) => say(sentence, button, resolve));
}

function uncover() {
  root.hidden = false;
  cover.classList.add('gone');
  setTimeout(() => (cover.hidden = cover.classList.contains('gone')), 250);
}

const loaded = {};
function progress(name, bytes) {
  loaded[name] = bytes;
  const sum = (of) => Object.values(of).reduce((a, b) => a + b, 0);
  const share = Math.round(Math.min(1, sum(loaded) / sum(sizes)) * 100);
  at('bar').setAttribute('aria-valuenow', String(share));
  at('bar').firstElementChild.style.width = `${share}%`;
}

/// A file's bytes as they come, counted unpacked.
async function download(name) {
  const response = await fetch(new URL(name, here));
  if (!response.ok) throw new Error(`${name}: ${response.status}`);
  let bytes = 0;
  const counted = response.body.pipeThrough(new TransformStream({
    transform(chunk, out) {
      progress(name, bytes += chunk.byteLength);
      out.enqueue(chunk);
    },
  }));
  return new Response(counted, {headers: {'Content-Type': response.headers.get('Content-Type')}});
}

function loadScript(name) {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = new URL(name, here);
    script.onload = resolve;
    script.onerror = () => reject(new Error(name));
    document.head.append(script);
  });
}

// --- frames: one is asked for when something happened or still moves, none otherwise

let game = null, asked = false, frames = 0, pressed = false;

function wake() {
  if (asked || !game) return;
  asked = true;
  requestAnimationFrame(() => {
    asked = false;
    step();
  });
}

function step() {
  if (!game) return;
  ++frames;
  pressed = false;
  try {
    if (game._backwise_frame()) wake();
  } catch (error) {
    stop(error);
  }
}

/// What a player taps is answered at once, while the browser still knows that it is the player who asks: only then may
/// a page open a keyboard, a file dialog or a call (iOS grants no frame in between). A tap so short that no frame saw
/// it held takes two.
function answer() {
  if (pressed) step();
  step();
}

let alarm = 0;

/// A clock ticks though nothing moves: one frame, when it is due. A hidden page is never painted, so that there the
/// frame is stepped at once: only so is the notice shown that tells a hidden page's player the hourglass is due.
function wakeIn(ms) {
  clearTimeout(alarm);
  if (ms >= 0) alarm = setTimeout(() => (document.hidden ? step() : wake()), ms);
}

function stop(error) {
  console.error(error);
  game = null;
  say(words.broken, words.again, () => location.reload());
}

/// Another tab has taken over while this one slept; it opens again when that one is closed.
function giveWay() {
  game = null;
  location.reload();
}

// --- what the browser knows

function slow() {
  const gl = document.createElement('canvas').getContext('webgl');
  gl?.getExtension('WEBGL_lose_context')?.loseContext();
  return !gl || (navigator.hardwareConcurrency || 4) <= 4 || (navigator.deviceMemory || 8) <= 4;
}
const mostPixels = slow() ? 2 : 3;
const pixelRatio = () => Math.min(window.devicePixelRatio || 1, mostPixels);

const insets = document.createElement('div');
insets.id = 'insets';
document.body.append(insets);

function tellInsets() {
  const style = getComputedStyle(insets);
  const side = (name) => parseFloat(style[`padding${name}`]) || 0;
  game?._backwise_insets(side('Left'), side('Top'), side('Right'), side('Bottom'));
}

const wishes = ['(prefers-color-scheme: dark)', '(prefers-contrast: more), (forced-colors: active)', '(prefers-reduced-motion: reduce)']
  .map((query) => matchMedia(query));
const tellWishes = () => game?._backwise_wishes(...wishes.map((wish) => wish.matches));

// The numbers of ui::Key.
const keys = {
  Tab: 0, Enter: 2, ' ': 2, Escape: 3, ArrowUp: 4, ArrowDown: 5, ArrowLeft: 6, ArrowRight: 7, PageUp: 8, PageDown: 9,
  Home: 10, End: 11, Backspace: 12,
};

function onKey(event) {
  if (!game || typing.takes(event) || event.ctrlKey || event.altKey || event.metaKey || !(event.key in keys)) return;
  // The browser itself presses the mirrored button that has the focus.
  if (keys[event.key] === 2 && document.activeElement?.closest('#mirror button')) return;
  event.preventDefault();
  game._backwise_key(event.key === 'Tab' && event.shiftKey ? 1 : keys[event.key]);
  if (keys[event.key] === 2) answer();
}

/// After SDL's own listeners, which lie on the canvas and the document, have taken the event.
function listenToTaps() {
  for (const name of ['touchstart', 'mousedown']) addEventListener(name, () => (pressed = true));
  for (const name of ['touchend', 'mouseup']) addEventListener(name, (event) => event.target === canvas && answer());
}

const typing = makeTyping(at('type'), {
  type: (typed, composing) => game?.ccall('backwise_type', null, ['string', 'string'], [typed, composing]),
  erase: () => game?._backwise_key(keys.Backspace),
  async begin() {  // a player may type what the game's own words never use
    if (!game || game.FS.analyzePath('/data/fonts/fallback.otf').exists) return;
    const font = await fetch(new URL('fallback.otf', here)).catch(() => null);
    if (font?.ok) game?.FS.writeFile('/data/fonts/fallback.otf', new Uint8Array(await font.arrayBuffer()));
    wake();
  },
});

// --- notices of the system: asked for when the hourglass is first turned over, for browsers ask only after a tap

function expectNotices() {
  if (window.Notification?.permission === 'default') Notification.requestPermission();
}

/// Where a page may not make one itself (Chrome on Android throws), the game tells it on return.
function notify(title, text) {
  if (window.Notification?.permission !== 'granted') return;
  try {
    new Notification(title, {body: text, icon: 'icon-192.png'});
  } catch (error) {
    console.warn(error);
  }
}

// --- sounds: the loudspeaker is opened at the first one, and rests soon after each

let speaker = null, resting = 0;

function sound(samples, rate) {
  if (!window.AudioContext || navigator.userActivation?.hasBeenActive === false) return;
  speaker ??= new AudioContext();
  const buffer = speaker.createBuffer(1, samples.length, rate), source = speaker.createBufferSource();
  buffer.copyToChannel(samples, 0);
  source.buffer = buffer;
  source.connect(speaker.destination);
  source.start();
  speaker.resume().catch(() => {});
  clearTimeout(resting);
  resting = setTimeout(() => speaker.suspend(), buffer.duration * 1000 + 1500);
}

// --- reading aloud

const voices = () => window.speechSynthesis?.getVoices() || [];
const voiceOf = (of) => voices().find((voice) => voice.lang.toLowerCase().startsWith(of));

function speak(text, of) {
  const voice = voiceOf(of);
  if (!voice) return false;
  const said = new SpeechSynthesisUtterance(text);
  said.voice = voice;
  said.lang = voice.lang;
  said.rate = 0.9;  // a little slower than usual: advice, often for older ears
  speechSynthesis.cancel();
  speechSynthesis.speak(said);
  return true;
}

function dial(number) {
  if (!matchMedia('(pointer: coarse)').matches) return false;
  location.href = `tel:${number}`;
  return true;
}

// --- the player's own files: a download, and the browser's dialog

function put(name, bytes) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([bytes], {type: 'application/octet-stream'}));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

const chosen = {got: 0, failed: 1, cancelled: 2};

function choose() {
  const most = 64 << 20;
  const tell = (what, name = '') => game?.ccall('backwise_chosen', null, ['number', 'string'], [what, name]);
  const dialog = document.createElement('input');
  dialog.type = 'file';
  dialog.oncancel = () => tell(chosen.cancelled);
  dialog.onchange = async () => {
    const [file] = dialog.files;
    try {
      if (file.size > most) throw new Error('too large');
      game.FS.writeFile('/chosen', new Uint8Array(await file.arrayBuffer()));
      tell(chosen.got, file.name);
    } catch (error) {
      tell(chosen.failed, file?.name);
    }
  };
  dialog.click();
}

// --- the back button: one entry of history stands for "there is a screen to go back to"

let canGoBack = false, entry = false, dropping = false;

function tellBack(back) {
  canGoBack = back;
  if (back && !entry && !dropping) {
    history.pushState('game', '');
    entry = true;
  } else if (!back && entry) {
    entry = false;
    dropping = true;
    history.back();
  }
}

addEventListener('popstate', () => {
  if (dropping) {
    dropping = false;
    tellBack(canGoBack);
    return;
  }
  entry = false;
  if (!canGoBack) return;
  game?._backwise_key(keys.Escape);
  step();  // at once: of two steps within one frame the game would see one
  tellBack(canGoBack);
});

function showScreen({lang: of, back, paper, title, name}) {
  document.documentElement.lang = of;
  document.title = title && title !== name ? `${title} · ${name}` : name;
  const colour = `#${paper.toString(16).padStart(6, '0')}`;
  document.querySelector('meta[name="theme-color"]').content = colour;
  document.body.style.background = colour;
  root.setAttribute('aria-label', name);
  tellBack(back);
}

// --- the start

/// A newer version that waits takes over before anything is played. True when the page is about to load anew.
async function newerTakesOver() {
  const waiting = (await navigator.serviceWorker?.getRegistration())?.waiting;
  if (!waiting) return false;
  // A worker that is still handing out pictures does not step aside; asked in the moment it ends, Chromium forgets that
  // it was asked, and the next start hangs.
  if (document.readyState !== 'complete') await new Promise((resolve) => addEventListener('load', resolve, {once: true}));
  await new Promise((resolve) => setTimeout(resolve, 400));
  const changed = new Promise((resolve) => {
    navigator.serviceWorker.addEventListener('controllerchange', () => resolve(true), {once: true});
    setTimeout(() => resolve(false), 3000);
  });
  waiting.postMessage('take over');
  if (!(await changed)) return false;
  location.reload();
  return true;
}

let refused = null, holds = () => false;
const keeper = makeKeeper(() => game?._backwise_unkept(), () => holds());
const shell = {
  wake, wakeIn, pixelRatio, dial, speak, put, choose, notify, expectNotices, sound,
  type: typing.open,
  keep: keeper.keep,
  fail: (why) => (refused = new Error(why)),
  vibrate: (ms) => navigator.vibrate?.(ms),
  hasVoice: (of) => voiceOf(of) !== undefined,
  mirror: makeMirror(root, {
    tap(id) {
      game?.ccall('backwise_tap', null, ['string'], [id]);
      answer();
    },
    stand: (id) => game?.ccall('backwise_focus', null, ['string'], [id]),
    changed: showScreen,
  }),
};

// --- what the first screens do without: most levels and drawings, as one file of files

let whole = false;

async function fetchTheRest(module) {
  const response = await fetch(new URL('later.json', here));
  if (!response.ok) throw new Error(`later.json: ${response.status}`);
  for (const [path, text] of Object.entries(await response.json())) {
    module.FS.mkdirTree(`/data/${path.slice(0, path.lastIndexOf('/'))}`);
    module.FS.writeFile(`/data/${path}`, text);
  }
  whole = true;
}

/// On a first visit the map shows the other stops as soon as they are there; where they do not come it asks again.
function growWhole() {
  if (whole || !game) return;  // another tab may have taken over
  fetchTheRest(game).then(() => game?._backwise_more(), (error) => {
    console.warn(error);
    const again = () => (clearTimeout(timer), removeEventListener('online', again), growWhole());
    const timer = setTimeout(again, 20_000);
    addEventListener('online', again);
  });
}

async function open() {
  const wasm = download('game.wasm');
  const [data] = await Promise.all([download('game.data').then((response) => response.arrayBuffer()), loadScript('game.js')]);
  let broken = null;
  const made = createGame({
    shell, canvas,
    locateFile: (name) => new URL(name, here).href,
    getPreloadedPackage: () => data,
    instantiateWasm(imports, done) {
      wasm.then((response) => WebAssembly.instantiateStreaming(response, imports))
        .then(({instance, module}) => done(instance, module), (error) => broken(error));
      return {};
    },
    preRun: [(module) => {
      module.addRunDependency('save');
      keeper.open(module).then(async (kept) => {
        if (!kept) await ask(words.refused, words.playAnyway);
        // What was begun last time may be of any stop, so whoever comes back needs them all.
        if (module.FS.analyzePath('/save/backwise.db').exists) await fetchTheRest(module);
        module.removeRunDependency('save');
      }).catch((error) => broken(error));
    }],
    onAbort: stop,
  });
  const ready = await Promise.race([made, new Promise((_, reject) => (broken = reject))]);
  if (refused) throw refused;
  game = ready;
}

function listen() {
  addEventListener('keydown', onKey);
  listenToTaps();
  addEventListener('resize', () => (tellInsets(), wake()));
  for (const wish of wishes) wish.addEventListener('change', tellWishes);
  for (const name of ['pagehide', 'visibilitychange']) {
    addEventListener(name, () => {
      keeper.keep();
      wake();
    });
  }
  window.speechSynthesis?.addEventListener?.('voiceschanged', wake);
  canvas.addEventListener('contextmenu', (event) => event.preventDefault());
  // A lost graphics context takes the pictures with it; what was played is kept, so the page begins anew.
  canvas.addEventListener('webglcontextlost', () => location.reload());
}

async function start() {
  document.documentElement.lang = lang === 'zh' ? 'zh-CN' : 'en';
  at('name').textContent = words.name;
  at('other-name').textContent = words.other;
  say(words.opening);
  holds = await holdAlone(() => say(words.otherTab), giveWay);
  say(words.opening);
  if (await newerTakesOver()) return;
  await open();
  listen();
  tellInsets();
  tellWishes();
  voices();
  wake();
  uncover();
  growWhole();
  navigator.serviceWorker?.register(new URL('../sw.js', here));
}

// For the tests: how many frames were stepped, how often progress was stored, whether all stops have come; whether a frame, a copy or a step in the
// history is still to come.
Object.defineProperty(window, 'backwise', {
  value: {frames: () => frames, kept: keeper.times, whole: () => whole, busy: () => asked || dropping || keeper.busy(), pixelRatio},
});

if (!window.backwiseTooOld)
  start().catch((error) => {
    console.error(error);
    say(words.failed, words.again, () => location.reload());
  });
