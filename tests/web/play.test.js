// The game is played in the browser, by fingers, by the mirror and by keys; and nothing played is lost.
import assert from 'node:assert/strict';
import {mkdtempSync, readdirSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, describe, test} from 'node:test';
import {fileURLToPath} from 'node:url';
import {answer, byFinger, byMirror, desktop, firstMinute, inBrowser, load, moving, opened, openProfile, phone, playRound, press, quiet, serve, shows,
  snap, texts, zone} from './browser.js';

let server;
before(async () => (server = await serve()));
after(() => server.close());

const visit = (...rest) => inBrowser(server.address, ...rest);

const plain = (text) => text.replace(/[|\s]/g, '');

/// The fact that belongs to a claim, as the levels have it.
function factOf(claim) {
  const folder = fileURLToPath(new URL('../../levels/myths/', import.meta.url));
  const cards = readdirSync(folder).flatMap((name) => JSON.parse(readFileSync(folder + name, 'utf8')).cards || []);
  return plain(cards.find((card) => plain(card.claim.zh) === plain(claim)).fact.zh);
}

const stored = (page) => page.evaluate(() => window.backwise.kept());

describe('a round', () => {
  test('on a phone by fingers; then reload and offline reload keep everything', () => visit(phone, moving, async ({context, page}) => {
    await load(page, server.address);
    await snap(page, 'phone-welcome');
    await firstMinute(page, byFinger);
    await playRound(page, byFinger);
    await snap(page, 'phone-results');
    await byFinger(page, 'results.done');
    const before = await texts(page);
    await snap(page, 'phone-map');
    await page.evaluate(() => navigator.serviceWorker.ready);
    await page.reload();
    await opened(page);
    assert.deepEqual(await texts(page), before, 'after a reload');
    await context.setOffline(true);
    await page.reload();
    await opened(page);
    assert.deepEqual(await texts(page), before, 'after a reload without a network');
    await byFinger(page, 'stop.myths');
    assert.ok(await shows(page, 'reply.0'), 'and a round begins without a network');
  }));

  test('on a desktop by the mirror', () => visit(desktop, {locale: 'en-GB'}, async ({page}) => {
    await load(page, server.address);
    assert.equal(await page.evaluate(() => document.documentElement.lang), 'en');
    await snap(page, 'desktop-welcome');
    await firstMinute(page, byMirror);
    await byMirror(page, 'stop.myths');
    await snap(page, 'desktop-question');
    await answer(page, byMirror);
    await snap(page, 'desktop-fact');
    await byMirror(page, 'fact.next');
    while (!(await shows(page, 'results.title'))) {
      await answer(page, byMirror);
      await byMirror(page, 'fact.next');
    }
    assert.match(await page.title(), /Backwise$/);
  }));

  test('by keys alone', () => visit(desktop, {}, async ({page}) => {
    await load(page, server.address);
    for (const id of ['group.office', 'welcome.start', 'stop.myths', 'reply.0', 'quiz.confirm']) await press(page, id);
    assert.ok(await shows(page, 'fact'));
    await page.keyboard.press('Escape');
    await quiet(page);
    assert.ok(await shows(page, 'play'), 'Escape goes back to the map');
  }));

  test('without WebGL', () => visit(phone, {args: ['--disable-3d-apis']}, async ({page}) => {
    await load(page, server.address);
    assert.equal(await page.evaluate(() => document.createElement('canvas').getContext('webgl')), null);
    await snap(page, 'phone-no-webgl');
    await firstMinute(page, byFinger);
    await byFinger(page, 'stop.myths');
    await answer(page, byFinger);
    await snap(page, 'phone-no-webgl-fact');
  }));
});

describe('nothing is lost', () => {
  test('when the whole browser is closed and opened again', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'backwise-profile-'));
    const shown = [];
    try {
      for (let start = 0; start < 2; ++start) {
        const {page, faults, close} = await openProfile(server.address, phone, folder);
        await load(page, server.address);
        if (start === 0) {
          await firstMinute(page, byFinger);
          for (const id of ['stop.myths', 'reply.0', 'quiz.confirm']) await byFinger(page, id);
        }
        shown.push(await texts(page));
        assert.deepEqual(faults, []);
        await close();
      }
    } finally {
      rmSync(folder, {recursive: true, force: true});
    }
    assert.deepEqual(shown[1], shown[0]);
  });

  test('when the tab dies between the answer and its fact', () => visit(phone, {}, async ({context, page}) => {
    await load(page, server.address);
    await firstMinute(page, byFinger);
    await byFinger(page, 'stop.myths');
    await byFinger(page, 'reply.0');
    const claim = await zone(page, 'claim').first().textContent();
    const before = await stored(page);
    const box = await zone(page, 'quiz.confirm').first().boundingBox();
    await page.touchscreen.tap(box.x + box.width / 2, box.y + box.height / 2);
    await page.waitForFunction((times) => window.backwise.kept() > times, before);
    const session = await context.newCDPSession(page);
    await Promise.race([session.send('Page.crash').catch(() => {}), new Promise((resolve) => setTimeout(resolve, 2000))]);
    const again = await context.newPage();
    await load(again, server.address);
    assert.ok(await shows(again, 'fact'), 'the next tab shows the fact');
    assert.equal(plain(await zone(again, 'fact').first().textContent()), factOf(claim), 'of the same claim');
  }));

  test('when a second tab is opened: it is told, waits, and goes on when the first is closed', () => visit(phone, {}, async ({context, page}) => {
    await load(page, server.address);
    await firstMinute(page, byFinger);
    const second = await context.newPage();
    await second.goto(server.address);
    await second.waitForFunction(() => document.getElementById('say').textContent.includes('另一个标签页'));
    assert.equal(await second.evaluate(() => window.backwise.frames()), 0);
    await snap(second, 'phone-second-tab');
    await page.bringToFront();
    await byFinger(page, 'stop.myths');
    assert.ok(await shows(page, 'reply.0'), 'the first tab plays on');
    await page.close();
    await second.bringToFront();
    await opened(second);
    assert.ok(await shows(second, 'reply.0') || await shows(second, 'fact'), 'the second goes on, with the fact first if the card was a myth');
  }));

  test('when the stored file is damaged: the game says so and begins anew', () => visit(phone, {}, async ({page}) => {
    await load(page, server.address);
    await firstMinute(page, byFinger);
    // Another page of the same origin, so that the game's copy in memory does not overwrite the damage.
    await page.goto(`${server.address}plain.html`);
    await page.evaluate(() => new Promise((resolve, reject) => {
      const request = indexedDB.open('/save');
      request.onerror = reject;
      request.onsuccess = () => {
        const change = request.result.transaction(['FILE_DATA'], 'readwrite');
        const files = change.objectStore('FILE_DATA');
        const read = files.get('/save/backwise.db');
        read.onsuccess = () => files.put({...read.result, contents: read.result.contents.map((byte) => byte ^ 0x5a)}, '/save/backwise.db');
        change.oncomplete = () => (request.result.close(), resolve());
      };
    }));
    await load(page, server.address);
    assert.ok(await shows(page, 'group.office'), 'the first screen');
  }));
});

const hands = [['fingers', byFinger], ['the mirror', byMirror]];

for (const [hand, tap] of hands) test(`progress goes out as a file and comes in again by ${hand}; a damaged file changes nothing`, () => visit(phone, {}, async ({page}) => {
  await load(page, server.address);
  await firstMinute(page, tap);
  await tap(page, 'stop.myths');
  await answer(page, tap);
  await tap(page, 'back');
  const home = await texts(page);
  await tap(page, 'settings');
  await tap(page, 'settings.progress');
  const download = page.waitForEvent('download');
  await tap(page, 'keep.export');
  const file = await download;
  assert.match(file.suggestedFilename(), /^backwise-\d{4}-\d{2}-\d{2}\.backwise$/);
  const bytes = readFileSync(await file.path());
  assert.equal(bytes.subarray(0, 15).toString(), 'SQLite format 3');
  assert.ok(await shows(page, 'keep.outcome'));

  const choose = async (chosen) => {
    const dialog = page.waitForEvent('filechooser');
    await tap(page, 'keep.pick');
    const frames = await page.evaluate(() => window.backwise.frames());
    await (await dialog).setFiles({name: 'from.backwise', mimeType: 'application/octet-stream', buffer: chosen});
    await page.waitForFunction((before) => window.backwise.frames() > before, frames);
    await quiet(page);
  };
  await tap(page, 'keep.import');
  await choose(Buffer.concat([bytes.subarray(0, 3000), Buffer.alloc(bytes.length - 3000, 0x5a)]));
  assert.ok(await shows(page, 'keep.outcome'), 'it says that the file is damaged');
  assert.ok(!(await shows(page, 'keep.take')), 'and offers nothing');
  await choose(bytes);
  assert.ok(await shows(page, 'keep.take'), 'a whole file is offered');
  await tap(page, 'keep.take');
  assert.ok(await shows(page, 'keep.outcome'));
  await page.reload();
  await opened(page);
  for (let back = 0; back < 3 && !(await shows(page, 'play')); ++back) await page.goBack(), await quiet(page);
  assert.deepEqual(await texts(page), home, 'the map is what it was');
}));

/// Writes down what the page asks of the browser, and the player's own event that is being answered then.
const writeDown = () => {
  window.asked = [];
  for (const [kind, name] of [[HTMLInputElement, 'focus'], [HTMLInputElement, 'click'], [HTMLAnchorElement, 'click']]) {
    const asks = kind.prototype[name];
    kind.prototype[name] = function ask(...rest) {
      window.asked.push([this.type || this.tagName, name, window.event?.type, navigator.userActivation.isActive]);
      return asks.apply(this, rest);
    };
  }
};

// iOS grants a keyboard and a file dialog only while the player's own touch is being answered, not a frame later.
for (const [hand, device, tap, event] of [['a touch', phone, byFinger, 'touchend'], ['the mirror', phone, byMirror, 'click'],
  ['a mouse', desktop, (page, id) => byFinger(page, id, false), 'mouseup']]) {
  test(`the keyboard and the dialogs open while ${hand} is being answered`, () => visit(device, {}, async ({context, page}) => {
    await context.addInitScript(writeDown);
    page.on('filechooser', () => {});
    await load(page, server.address);
    await firstMinute(page, byMirror);
    await byMirror(page, 'stop.habits');
    await byMirror(page, 'habits.add');
    await byMirror(page, 'new.own');
    await tap(page, 'new.words');
    const typing = await page.evaluate(() => window.asked.at(-1));
    for (let back = 0; back < 3; ++back) await page.goBack(), await quiet(page);
    await byMirror(page, 'stop.myths');
    await answer(page, byMirror);
    for (const id of ['back', 'settings', 'settings.progress']) await byMirror(page, id);
    await page.evaluate(() => (window.asked.length = 0));
    await tap(page, 'keep.export');
    await byMirror(page, 'keep.import');
    await tap(page, 'keep.pick');
    const asked = await page.evaluate(() => window.asked.filter(([what]) => what !== 'text'));
    assert.deepEqual([typing, ...asked], [['text', 'focus', event, true], ['A', 'click', event, true], ['file', 'click', event, true]]);
  }));
}

test('a slider is told in words, and moved by the mirror, the arrow keys and a finger', () => visit(phone, {}, async ({page}) => {
  await load(page, server.address);
  await firstMinute(page, byFinger);
  await byMirror(page, 'stop.lift');
  await byMirror(page, 'lab.calculator');
  const track = zone(page, 'calc.load.track');
  const stands = async () => (await quiet(page), track.getAttribute('aria-valuetext'));
  assert.equal(await track.getAttribute('role'), 'slider');
  assert.equal(await track.getAttribute('aria-label'), '有多重');
  assert.equal(await stands(), '10 千克');
  await byMirror(page, 'calc.load.more');
  assert.equal(await stands(), '10.5 千克');
  await track.focus();
  await page.keyboard.press('ArrowRight');
  assert.equal(await stands(), '11 千克');
  await byMirror(page, 'calc.load.track');
  assert.equal(await stands(), '11 千克', 'a tap without a place moves nothing');
  const share = Number(await track.getAttribute('aria-valuenow'));
  await byFinger(page, 'calc.load.track');
  await quiet(page);
  assert.ok(Number(await track.getAttribute('aria-valuenow')) > share + 20, 'the middle of the track is further on');
  await snap(page, 'phone-calculator');
}));

test('turning the phone keeps the card', () => visit(phone, {}, async ({page}) => {
  await load(page, server.address);
  await firstMinute(page, byFinger);
  await byFinger(page, 'stop.myths');
  await byFinger(page, 'reply.1');
  const before = await texts(page);
  await page.setViewportSize({width: 844, height: 390});
  await quiet(page);
  await snap(page, 'phone-landscape');
  const turned = await texts(page);
  assert.deepEqual(before.filter((text) => !turned.includes(text)), [], 'all of it is still there');
  assert.equal(await zone(page, 'reply.1').getAttribute('aria-checked'), 'true', 'with the reply that was picked');
  const canvas = await page.evaluate(() => [canvas.width, canvas.height, canvas.clientWidth, window.backwise.pixelRatio()]);
  assert.deepEqual(canvas.slice(0, 2), [844 * canvas[3], 390 * canvas[3]]);
  await byFinger(page, 'quiz.confirm');
  assert.ok(await shows(page, 'fact'));
}));
