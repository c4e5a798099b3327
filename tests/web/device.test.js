// What the device offers and prefers: its notches, colours, contrast and pace, voices, a motor that shakes it, lasting
// storage; and what a hand does to a page by accident. Where something is missing the game does without.
import assert from 'node:assert/strict';
import {after, before, describe, test} from 'node:test';
import {answer, byFinger, byMirror, desktop, devtools, firstMinute, inBrowser, load, loadHalf, moving, opened, phone, quiet, serve, shows, snap} from './browser.js';

let server;
before(async () => (server = await serve()));
after(() => server.close());

const visit = (...rest) => inBrowser(server.address, ...rest);
const themeColour = (page) => page.evaluate(() => document.querySelector('meta[name=theme-color]').content);

/// Writes down what the game says in passing.
const noteToasts = () => {
  window.told = [];
  addEventListener('DOMContentLoaded', () => {
    const mirror = document.getElementById('mirror');
    new MutationObserver(() => {
      const words = mirror.querySelector('[data-id="toast"]')?.textContent;
      if (words && words !== window.told.at(-1)) window.told.push(words);
    }).observe(mirror, {childList: true, subtree: true, characterData: true});
  });
};

describe('colours, contrast and pace', () => {
  test('dark and light are taken over from the system, and as they change', () => visit(phone, {colorScheme: 'dark'}, async ({page}) => {
    await load(page, server.address);
    await snap(page, 'phone-dark');
    assert.equal(await themeColour(page), '#1c2130');
    await page.emulateMedia({colorScheme: 'light'});
    await quiet(page);
    assert.equal(await themeColour(page), '#fbf5ea');
  }));

  for (const [name, wish, none] of [['more contrast', {contrast: 'more'}, {contrast: 'no-preference'}],
    ['colours of the system\'s own', {forcedColors: 'active'}, {forcedColors: 'none'}]]) {
    test(`${name}: the game takes its contrast theme`, () => visit(phone, {...wish, colorScheme: 'dark'}, async ({page}) => {
      await load(page, server.address);
      await snap(page, `phone-${Object.keys(wish)}`);
      assert.equal(await themeColour(page), '#ffffff');
      await page.emulateMedia(none);
      await quiet(page);
      assert.equal(await themeColour(page), '#1c2130');
    }));
  }

  test('a theme picked in the game colours the browser\'s bar too', () => visit(phone, {}, async ({page}) => {
    await load(page, server.address);
    await firstMinute(page, byMirror);
    await byMirror(page, 'settings');
    const seen = [];
    for (const theme of [1, 2, 3]) {
      await byMirror(page, `settings.theme.${theme}`);
      seen.push([await themeColour(page), await page.evaluate(() => getComputedStyle(document.body).backgroundColor)]);
    }
    assert.deepEqual(seen, [['#fbf5ea', 'rgb(251, 245, 234)'], ['#1c2130', 'rgb(28, 33, 48)'], ['#ffffff', 'rgb(255, 255, 255)']]);
  }));

  test('less motion: the same screen comes in far fewer frames', async () => {
    const frames = [];
    for (const pace of [moving, {}]) {
      await visit(phone, pace, async ({page}) => {
        await load(page, server.address);
        await firstMinute(page, byMirror);
        frames.push(await page.evaluate(() => window.backwise.frames()));
      });
    }
    assert.ok(frames[1] * 2 < frames[0], `${frames}`);
  });
});

describe('pixels', () => {
  const fast = (count) => {
    Object.defineProperty(navigator, 'hardwareConcurrency', {value: count});
    Object.defineProperty(navigator, 'deviceMemory', {value: 8});
  };
  const widthOf = (page) => page.evaluate(() => document.getElementById('canvas').width);

  for (const [name, cores, args, ratio] of [['a slow machine draws two a dp', 2, [], 2], ['a fast one three', 8, [], 3],
    ['one without WebGL two', 8, ['--disable-3d-apis'], 2]]) {
    test(name, () => visit(phone, {args}, async ({context, page}) => {
      await context.addInitScript(fast, cores);
      await load(page, server.address);
      assert.equal(await widthOf(page), 390 * ratio);
    }));
  }
});

describe('notches and bars', () => {
  /// As a phone with a notch above and a bar below tells it, standing and lying.
  const standing = {top: 47, bottom: 34, left: 0, right: 0}, lying = {top: 0, bottom: 21, left: 47, right: 47};

  async function cut(page, insets) {
    await (await devtools(page)).send('Emulation.setSafeAreaInsetsOverride', {insets});
  }

  /// The buttons that would lie under a notch or a bar.
  const under = (page, {top, bottom, left, right}) => page.evaluate(([above, below, west, east]) =>
    [...document.querySelectorAll('#mirror button')].filter((one) => {
      const box = one.getBoundingClientRect();
      return box.top < above || box.left < west || box.right > innerWidth - east ||
        (box.bottom > innerHeight - below && box.top < innerHeight - below - 1 && box.bottom <= innerHeight);
    }).map((one) => one.dataset.id), [top, bottom, left, right]);

  test('no button lies under one, standing or lying, before and in the game', () => visit(phone, {}, async ({page}) => {
    const goOn = await loadHalf(page, server.address);
    const nameTop = () => page.evaluate(() => document.querySelector('#cover .name').getBoundingClientRect().top);
    const before = await nameTop();
    await cut(page, standing);
    assert.equal(await nameTop(), before + standing.top, 'the cover\'s name moves down');
    await cut(page, {top: 0, bottom: 0, left: 0, right: 0});
    goOn();
    await opened(page);
    assert.notDeepEqual(await under(page, standing), [], 'without a notch the room is used');
    await cut(page, standing);
    await page.evaluate(() => dispatchEvent(new Event('resize')));
    await quiet(page);
    assert.deepEqual(await under(page, standing), [], 'the first screen');
    await snap(page, 'phone-notch');
    await firstMinute(page, byFinger);
    assert.deepEqual(await under(page, standing), [], 'the map');
    for (const id of ['stop.lift', 'scene.2', 'lift.go']) await byMirror(page, id);
    assert.deepEqual(await under(page, standing), [], 'the pose');
    await cut(page, lying);
    await page.setViewportSize({width: 844, height: 390});
    await quiet(page);
    await snap(page, 'phone-notch-lying');
    assert.deepEqual(await under(page, lying), [], 'the pose, lying');
  }));
});

describe('accidents', () => {
  const stays = (page) => page.evaluate(() => [scrollX, scrollY, String(getSelection()), visualViewport.scale, visualViewport.pageTop]);
  const still = [0, 0, '', 1, 0];

  /// A long press, a swipe, a double tap, two fingers apart, a double click on words.
  async function fumble(page, words) {
    const session = await devtools(page);
    const touch = (type, ...points) => session.send('Input.dispatchTouchEvent',
      {type, touchPoints: points.map(([x, y], id) => ({x, y, id}))});
    await touch('touchStart', [195, 120]);
    await page.waitForTimeout(800);
    await touch('touchEnd');
    await touch('touchStart', [195, 500]);
    for (let step = 1; step <= 6; ++step) await touch('touchMove', [195, 500 - step * 40]), await page.waitForTimeout(16);
    await touch('touchEnd');
    for (let tap = 0; tap < 2; ++tap) await touch('touchStart', [195, 120]), await touch('touchEnd');
    const {x, y} = await page.evaluate((selector) => document.querySelector(selector).getBoundingClientRect(), words);
    await page.mouse.dblclick(x + 20, y + 10);
    await touch('touchStart', [180, 400], [210, 400]);
    for (let step = 1; step <= 8; ++step) await touch('touchMove', [180 - step * 15, 400], [210 + step * 15, 400]), await page.waitForTimeout(16);
    await touch('touchEnd');
    await page.waitForTimeout(200);
  }

  test('what a page may suffer by them: another page is scrolled, zoomed and selected', () => visit(phone, {}, async ({page}) => {
    await page.goto(`${server.address}plain.html`);
    await fumble(page, 'p');
    const [, y, selected, scale] = await stays(page);
    assert.ok(y > 0 && scale > 1 && selected, `${y} ${scale} ${selected}`);
  }));

  test('the game neither scrolls, zooms nor selects', () => visit(phone, {}, async ({page}) => {
    const goOn = await loadHalf(page, server.address);
    await fumble(page, '#say');
    assert.deepEqual(await stays(page), still, 'while it loads');
    goOn();
    await opened(page);
    await fumble(page, '#mirror p');
    await quiet(page);
    assert.deepEqual(await stays(page), still, 'in the game');
    assert.ok(await shows(page, 'welcome.start'));
  }));

  test('nor by a mouse: a drag selects nothing, the other button opens no menu', () => visit(desktop, {}, async ({page}) => {
    await load(page, server.address);
    await page.evaluate(() => addEventListener('contextmenu', (event) => (window.menu = !event.defaultPrevented)));
    await page.mouse.move(200, 600);
    await page.mouse.down();
    await page.mouse.move(800, 200, {steps: 5});
    await page.mouse.up();
    await page.mouse.click(300, 300, {button: 'right'});
    assert.deepEqual(await stays(page), still);
    assert.equal(await page.evaluate(() => window.menu), false);
  }));
});

describe('voices', () => {
  /// A browser with these voices, which come only when the test says so if they come late.
  const pretend = ({langs, late}) => {
    const said = [], told = [];
    let voices = late ? [] : langs;
    Object.defineProperty(window, 'speechSynthesis', {value: {
      getVoices: () => voices.map((lang) => ({lang, name: lang})), cancel() {}, addEventListener: (_, run) => told.push(run),
      speak: (words) => said.push([words.lang, words.rate, words.text]), said,
      come: () => (voices = langs, told.forEach((run) => run())),
    }});
    window.SpeechSynthesisUtterance = function Utterance(text) { this.text = text; };
  };

  for (const [locale, lang] of [['zh-CN', 'zh-CN'], ['en-GB', 'en-GB']]) {
    test(`help is read aloud where there is a voice for ${lang}`, () => visit(phone, {locale}, async ({context, page}) => {
      await context.addInitScript(pretend, {langs: ['fr-FR', 'en-GB', 'zh-CN']});
      await load(page, server.address);
      await byMirror(page, 'help');
      await byMirror(page, 'help.read');
      const [[of, rate, text]] = await page.evaluate(() => window.speechSynthesis.said);
      assert.equal(of, lang);
      assert.ok(rate < 1 && text.length > 10);
    }));

    test(`where there is none for ${lang} it is not offered`, () => visit(phone, {locale}, async ({context, page}) => {
      await context.addInitScript(pretend, {langs: ['fr-FR', lang === 'en-GB' ? 'zh-CN' : 'en-GB']});
      await load(page, server.address);
      await byMirror(page, 'help');
      assert.ok(!(await shows(page, 'help.read')));
    }));
  }

  test('voices that come late are offered then', () => visit(phone, {}, async ({context, page}) => {
    await context.addInitScript(pretend, {langs: ['zh-CN'], late: true});
    await load(page, server.address);
    await byMirror(page, 'help');
    assert.ok(!(await shows(page, 'help.read')));
    await page.evaluate(() => window.speechSynthesis.come());
    await quiet(page);
    assert.ok(await shows(page, 'help.read'));
  }));

  test('a browser that cannot speak at all', () => visit(phone, {}, async ({context, page}) => {
    await context.addInitScript(() => Object.defineProperty(window, 'speechSynthesis', {value: undefined}));
    await load(page, server.address);
    await byMirror(page, 'help');
    assert.ok(!(await shows(page, 'help.read')));
  }));
});

describe('calls', () => {
  /// What the page asks the browser to go to when "call" is tapped.
  async function called(page, tap) {
    const session = await devtools(page);
    const asked = [];
    await session.send('Page.enable');
    session.on('Page.frameRequestedNavigation', ({url}) => asked.push(url));
    await load(page, server.address);
    await tap(page, 'help');
    await tap(page, 'help.call');
    return asked;
  }

  for (const [hand, tap] of [['a finger', byFinger], ['the mirror', byMirror]])
    test(`a phone is asked to call 120 by ${hand}`, () => visit(phone, {}, async ({page, faults}) => {
      assert.deepEqual(await called(page, tap), ['tel:120']);
      assert.ok(faults.every((fault) => /tel:120/.test(fault)), `${faults}`);  // this machine has nothing to call with
      faults.length = 0;
    }));

  test('a desktop is not, and the game says so', () => visit(desktop, {}, async ({page}) => {
    await page.addInitScript(noteToasts);
    assert.deepEqual(await called(page, byMirror), []);
    assert.deepEqual(await page.evaluate(() => window.told), ['这台设备不能打电话，请用手机拨 120。']);
  }));
});

describe('sounds', () => {
  const listen = () => {
    window.played = [];
    const start = AudioBufferSourceNode.prototype.start;
    AudioBufferSourceNode.prototype.start = function play() {
      window.played.push(this.buffer.duration);
      return start.call(this);
    };
  };

  for (const on of [true, false])
    test(on ? 'a short one at an answer' : 'none where they are switched off', () => visit(phone, {}, async ({page}) => {
      await page.addInitScript(listen);
      await load(page, server.address);
      await firstMinute(page, byFinger);
      if (!on) {
        for (const id of ['settings', 'settings.sound']) await byFinger(page, id);
        await page.goBack();
        await quiet(page);
      }
      await page.evaluate(() => (window.played.length = 0));
      await byFinger(page, 'stop.myths');
      await answer(page, byFinger);
      const played = await page.evaluate(() => window.played);
      assert.equal(played.length > 0, on);
      assert.ok(played.every((seconds) => seconds < 2), `${played}`);
    }));
});

describe('shaking', () => {
  test('the device shakes a moment at an answer, and not at other taps', () => visit(phone, {}, async ({context, page}) => {
    await context.addInitScript(() => {
      window.shaken = [];
      Navigator.prototype.vibrate = (ms) => (window.shaken.push(ms), true);
    });
    await load(page, server.address);
    await firstMinute(page, byFinger);
    await byFinger(page, 'stop.myths');
    await byFinger(page, 'reply.0');
    assert.deepEqual(await page.evaluate(() => window.shaken), []);
    await byFinger(page, 'quiz.confirm');
    const [ms, ...more] = await page.evaluate(() => window.shaken);
    assert.ok(ms > 0 && ms <= 50, `${ms} ms`);
    assert.deepEqual(more, []);
  }));

  test('one that cannot shake is not asked', () => visit(phone, {}, async ({context, page}) => {
    await context.addInitScript(() => delete Navigator.prototype.vibrate);
    await load(page, server.address);
    await firstMinute(page, byFinger);
    await byFinger(page, 'stop.myths');
    await answer(page, byFinger);
  }));
});

describe('lasting storage', () => {
  const ask = (granted) => {
    window.asked = 0;
    StorageManager.prototype.persist = () => (++window.asked, granted ? Promise.resolve(true) : Promise.reject(new Error('no')));
  };

  for (const granted of [true, false]) {
    test(`is asked for once, when there is something to keep; ${granted ? 'granted' : 'refused'}`, () => visit(phone, {}, async ({context, page}) => {
      await context.addInitScript(ask, granted);
      await load(page, server.address);
      await firstMinute(page, byFinger);
      await byFinger(page, 'stop.myths');
      await answer(page, byFinger);
      await byFinger(page, 'fact.next');
      assert.equal(await page.evaluate(() => window.asked), 1);
      await page.reload();
      await opened(page);
      assert.ok(!(await shows(page, 'welcome.start')), 'what was played is kept');
    }));
  }

  test('when nothing more can be stored the game says so, and goes on', () => visit(phone, {}, async ({page}) => {
    await page.addInitScript(noteToasts);
    await load(page, server.address);
    await firstMinute(page, byFinger);
    await byFinger(page, 'stop.myths');
    await page.evaluate(() => {
      window.put = IDBObjectStore.prototype.put;
      IDBObjectStore.prototype.put = () => {
        throw new DOMException('full', 'QuotaExceededError');
      };
    });
    await answer(page, byFinger);
    assert.deepEqual(await page.evaluate(() => window.told), ['这一步还没存上，先替你记着，下一步时再一起存。']);
    await page.evaluate(() => (IDBObjectStore.prototype.put = window.put));
    await byFinger(page, 'fact.next');
    assert.deepEqual((await page.evaluate(() => window.told)).slice(1), ['刚才没存上的，现在都存好了。']);
  }));
});
