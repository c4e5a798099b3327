// The red-flag radar, the lifting lab, the pocket calculator, daily habits and the hourglass in the browser: by fingers and by the mirror,
// typed with an input method, kept over a reload, and without a fault that axe can find.
import assert from 'node:assert/strict';
import {after, before, describe, test} from 'node:test';
import {axeFinds, byFinger, byMirror, desktop, firstMinute, inBrowser, load, moving, opened, phone, press, quiet, serve, shows, snap, texts,
  zone} from './browser.js';

let server;
before(async () => (server = await serve()));
after(() => server.close());

const visit = (device, options, run) => inBrowser(server.address, device, options, async (browser) => {
  await load(browser.page, server.address);
  await firstMinute(browser.page, byMirror);
  await run(browser);
});

async function taps(page, tap, id, times) {
  for (let i = 0; i < times; ++i) await tap(page, id);
}

/// Two ways of lifting one box: the guess, then both loads. Then a flawed lift is mended, lifted and compared.
async function twoScenes(page, tap, look) {
  await tap(page, 'stop.lift');
  await look('lab');
  await tap(page, 'scene.1');
  await look('situation');
  await tap(page, 'lift.go');
  assert.ok(!(await shows(page, 'fact')), 'the guess comes first');
  await tap(page, 'guess.1');
  await tap(page, 'lift.guess');
  assert.ok(await shows(page, 'fact'), 'then the fact');
  assert.ok(await shows(page, 'bar.1'), 'beside both loads');
  await look('two-ways');
  await tap(page, 'lift.done');
  await tap(page, 'scene.2');
  await tap(page, 'lift.go');
  await look('pose');
  await taps(page, tap, 'step.feet.more', 2);
  await taps(page, tap, 'step.away.less', 3);
  await taps(page, tap, 'step.knees.more', 5);
  await tap(page, 'step.turn.less');
  await tap(page, 'lift.pose_go');
  await look('lift');
  for (let step = 0; step < 12 && !(await shows(page, 'lift.stars')); ++step) await tap(page, 'lift.raise');
  assert.ok(await shows(page, 'lift.stars'), 'the lift ends in its stars');
  await look('compare');
}

/// A round in which everything is called an emergency but the first, which is watched at home: `look` sees its faces.
async function sweep(page, tap, look) {
  await tap(page, 'stop.triage');
  await look('case');
  await tap(page, 'care.home');
  await tap(page, 'triage.confirm');
  await look('explanation');
  for (let person = 0; person < 12; ++person) {
    await tap(page, 'fact.next');
    if (await shows(page, 'results.title')) break;
    await tap(page, 'care.emergency');
    await tap(page, 'triage.confirm');
  }
  assert.ok(await shows(page, 'results.title'), 'every emergency is right in the end');
  await look('results');
}

const textOf = (page, id) => zone(page, id).first().evaluate((one) => one.getAttribute('aria-label') || one.textContent);

describe('the red-flag radar', () => {
  test('a round on a phone by fingers; an explanation is still there after a reload without a network', () => visit(phone, moving, async ({context, page}) => {
    await byFinger(page, 'stop.triage');
    await byFinger(page, 'care.clinic');
    await byFinger(page, 'triage.confirm');
    const explained = await textOf(page, 'why.why');
    await page.evaluate(() => navigator.serviceWorker.ready);
    await context.setOffline(true);
    await page.reload();
    await opened(page);
    if (!(await shows(page, 'why.why'))) await byFinger(page, 'stop.triage');
    assert.equal(await textOf(page, 'why.why'), explained);
    for (let person = 0; person < 12 && !(await shows(page, 'results.title')); ++person) {
      await byFinger(page, 'fact.next');
      if (!(await shows(page, 'care.emergency'))) continue;
      await byFinger(page, 'care.emergency');
      await byFinger(page, 'triage.confirm');
    }
    assert.ok(await shows(page, 'results.title'));
    await snap(page, 'phone-radar-results');
  }));

  test('on a desktop by the mirror, without a fault that axe finds', () => visit(desktop, {locale: 'en-GB'}, async ({page}) => {
    await sweep(page, byMirror, async (name) => {
      await snap(page, `desktop-radar-${name}`);
      assert.deepEqual(await axeFinds(page), [], name);
    });
  }));
});

describe('the lifting lab', () => {
  test('on a phone by fingers; a reload comes back to the comparison', () => visit(phone, moving, async ({page}) => {
    await twoScenes(page, byFinger, (name) => snap(page, `phone-lab-${name}`));
    const stars = await textOf(page, 'lift.stars');
    await page.reload();
    await opened(page);
    if (!(await shows(page, 'lift.stars'))) await byFinger(page, 'stop.lift');
    if (!(await shows(page, 'lift.stars'))) await byFinger(page, 'scene.2');
    assert.equal(await textOf(page, 'lift.stars'), stars, 'the comparison is still there');
    await byFinger(page, 'lift.done');
    assert.ok(await shows(page, 'scene.2'), 'and leads back to the scenes');
  }));

  test('on a desktop by the mirror, without a fault that axe finds', () => visit(desktop, {locale: 'en-GB'}, async ({page}) => {
    await twoScenes(page, byMirror, async (name) => {
      await snap(page, `desktop-lab-${name}`);
      assert.deepEqual(await axeFinds(page), [], name);
    });
  }));

  test('turning the phone in the middle of a pose keeps the pose', () => visit(phone, {}, async ({page}) => {
    await byMirror(page, 'stop.lift');
    await byMirror(page, 'scene.2');
    await byMirror(page, 'lift.go');
    await taps(page, byMirror, 'step.knees.more', 3);
    const knees = await textOf(page, 'step.knees.value');
    await page.setViewportSize({width: 844, height: 390});
    await quiet(page);
    await snap(page, 'phone-lab-landscape');
    // Where there is room for one step only, its middle leads on to the next.
    for (let next = 0; next < 5 && !(await shows(page, 'step.knees.value')); ++next) await byMirror(page, 'step.next');
    assert.equal(await textOf(page, 'step.knees.value'), knees);
  }));

  for (const [hand, tap] of [['fingers', byFinger], ['the mirror', byMirror]]) {
    test(`the pocket calculator by ${hand} keeps its tasks over a reload`, () => visit(phone, {}, async ({page}) => {
      const stands = () => zone(page, 'calc.load.track').getAttribute('aria-valuetext');
      const open = async () => {
        await tap(page, 'stop.lift');
        await tap(page, 'lab.calculator');
      };
      await open();
      const index = await textOf(page, 'calc.index.number');
      await taps(page, tap, 'calc.load.more', 4);
      const load = await stands(), heavier = await textOf(page, 'calc.index.number');
      assert.notEqual(heavier, index, 'more load, another index');
      await page.reload();
      await opened(page);
      await open();
      assert.deepEqual([await stands(), await textOf(page, 'calc.index.number')], [load, heavier]);
    }));
  }
});

/// The map's stop, the plus, what, when, done.
async function build(page, tap, id, cue) {
  await tap(page, 'habits.add');
  await tap(page, `offer.${id}`);
  await tap(page, `cue.${cue}`);
  await tap(page, 'new.done');
}

describe('daily habits', () => {
  test('one is built in four taps by fingers and marked; a reload without a network keeps both', () => visit(phone, {}, async ({context, page}) => {
    await byFinger(page, 'stop.habits');
    await snap(page, 'phone-habits-empty');
    await build(page, byFinger, 'up-each-hour', 'hour');
    await byFinger(page, 'mark.up-each-hour.0');
    await snap(page, 'phone-habits');
    assert.equal(await zone(page, 'mark.up-each-hour.0').first().getAttribute('aria-pressed'), 'true');
    const before = await texts(page);
    await page.evaluate(() => navigator.serviceWorker.ready);
    await context.setOffline(true);
    await page.reload();
    await opened(page);
    await byFinger(page, 'stop.habits');
    const again = await texts(page);
    assert.equal(await zone(page, 'mark.up-each-hour.0').first().getAttribute('aria-pressed'), 'true');
    assert.deepEqual(before.filter((text) => !again.includes(text)), [], 'everything is still there');
  }));

  test('by the mirror, with its details, guide and hourglass, axe finds no fault', () => visit(phone, {locale: 'en-GB'}, async ({page}) => {
    const check = async (name) => assert.deepEqual(await axeFinds(page), [], name);
    const back = async () => (await page.goBack(), await quiet(page));
    await byMirror(page, 'stop.habits');
    await check('none yet');
    await byMirror(page, 'habits.add');
    await check('what');
    await byMirror(page, 'offer.up-each-hour');
    await check('when');
    await byMirror(page, 'cue.hour');
    await check('how often');
    await byMirror(page, 'new.done');
    await check('today');
    await byMirror(page, 'more.up-each-hour');
    await check('a habit');
    await back();
    await byMirror(page, 'guide.up-each-hour');
    await check('a guide');
    await back();
    await byMirror(page, 'glass');
    await check('the hourglass');
  }));

  test('own words come from an input method, wait while they are being put together, and can be erased', () => visit(phone, {}, async ({context, page}) => {
    await byFinger(page, 'stop.habits');
    await byFinger(page, 'habits.add');
    await byFinger(page, 'new.own');
    await byFinger(page, 'new.words');
    assert.equal(await page.evaluate(() => document.activeElement.id), 'type', 'the keyboard is open');
    const keyboard = await context.newCDPSession(page);
    await keyboard.send('Input.imeSetComposition', {text: 'san bu', selectionStart: 6, selectionEnd: 6});
    await quiet(page);
    await snap(page, 'phone-composing');
    assert.match(await textOf(page, 'new.words'), /san bu/);
    await keyboard.send('Input.insertText', {text: '饭后散步去'});
    await quiet(page);
    assert.match(await textOf(page, 'new.words'), /饭后散步去/);
    assert.doesNotMatch(await textOf(page, 'new.words'), /san bu/);
    await page.keyboard.press('Backspace');
    await quiet(page);
    assert.match(await textOf(page, 'new.words'), /饭后散步(?!去)/);
    await snap(page, 'phone-own-words');
    await byFinger(page, 'new.next');
    assert.notEqual(await page.evaluate(() => document.activeElement.id), 'type', 'the keyboard is closed again');
    await byFinger(page, 'cue.door');
    await byFinger(page, 'new.done');
    assert.ok((await texts(page)).some((text) => text.includes('饭后散步')));
  }));

  test('one is built, marked, looked up and gone through by keys alone', () => visit(desktop, {}, async ({page}) => {
    for (const id of ['stop.habits', 'habits.add', 'offer.up-each-hour', 'cue.hour', 'new.done', 'mark.up-each-hour.0']) await press(page, id);
    const marked = () => zone(page, 'mark.up-each-hour.0').first().getAttribute('aria-pressed');
    assert.equal(await marked(), 'true');
    await press(page, 'more.up-each-hour');
    assert.ok(!(await shows(page, 'mark.up-each-hour.0')));
    await page.keyboard.press('Escape');
    await quiet(page);
    await press(page, 'guide.up-each-hour');
    for (let step = 0; step < 20 && !(await shows(page, 'more.up-each-hour')); ++step)
      await press(page, (await shows(page, 'guide.enough')) ? 'guide.enough' : 'guide.action');
    assert.equal(await marked(), 'true', 'gone through it is marked');
    await press(page, 'glass');
    await press(page, 'glass.action');
    assert.ok(await shows(page, 'glass.stop'), 'the hourglass runs');
  }));

  test('own words by keys alone: Enter leads on', () => visit(desktop, {}, async ({page}) => {
    for (const id of ['stop.habits', 'habits.add', 'new.own']) await press(page, id);
    for (let tabs = 0; tabs < 10 && await page.evaluate(() => document.activeElement.id) !== 'type'; ++tabs) {
      await page.keyboard.press('Tab');
      await quiet(page);
    }
    await page.keyboard.type('stretch');
    await quiet(page);
    await page.keyboard.press('Enter');
    await quiet(page);
    assert.equal(await page.evaluate(() => document.activeElement.dataset.id), 'new.next');
    await page.keyboard.press('Enter');
    await quiet(page);
    await press(page, 'cue.door');
    await press(page, 'new.done');
    assert.ok((await texts(page)).some((text) => text.includes('stretch')));
  }));

  test('a keyboard that was put away comes back at a tap on the line, and a press beside it leaves it open', () => visit(phone, {}, async ({page}) => {
    for (const id of ['stop.habits', 'habits.add', 'new.own', 'new.words']) await byFinger(page, id);
    const typed = () => page.evaluate(() => document.activeElement.id);
    await page.evaluate(() => document.activeElement.blur());  // as iOS does when its "Done" is pressed
    await byFinger(page, 'new.words');
    assert.equal(await typed(), 'type');
    await page.mouse.click(195, 560);
    await quiet(page);
    assert.equal(await typed(), 'type');
    await page.keyboard.type('walk');
    await quiet(page);
    assert.match(await textOf(page, 'new.words'), /walk/);
  }));

  test('own words by the mirror: it opens the keyboard, and the habit is kept', () => visit(phone, {locale: 'en-GB'}, async ({context, page}) => {
    for (const id of ['stop.habits', 'habits.add', 'new.own', 'new.words']) await byMirror(page, id);
    assert.equal(await page.evaluate(() => document.activeElement.id), 'type', 'the keyboard is open');
    const keyboard = await context.newCDPSession(page);
    await keyboard.send('Input.insertText', {text: 'walk the dog'});
    await quiet(page);
    for (const id of ['new.next', 'cue.door', 'new.done']) await byMirror(page, id);
    assert.ok((await texts(page)).some((text) => text.includes('walk the dog')));
  }));
});

describe('the hourglass', () => {
  /// Notices of the system are written down instead of shown.
  const listen = (permission) => {
    const told = [], asked = [];
    window.Notification = class {
      static permission = permission;
      static async requestPermission() { asked.push(1); return (window.Notification.permission = 'granted'); }
      constructor(title, {body}) { told.push([title, body]); }
    };
    window.notices = {told, asked};
  };

  /// A clock of the test's own, which begins in the morning. `leap` puts it forward: what was to come until then comes
  /// at once. (Playwright's clock falls back to where it was, now and then, when it is put forward while it runs.)
  const ownClock = (morning) => {
    const real = {Date, set: setTimeout.bind(window), clear: clearTimeout.bind(window), now: performance.now.bind(performance)};
    const waiting = new Map(), shift = morning - real.Date.now();
    let ahead = 0;
    performance.now = () => real.now() + ahead;
    window.Date = class extends real.Date {
      static now = () => real.Date.now() + shift + ahead;
      constructor(...of) { of.length > 0 ? super(...of) : super(window.Date.now()); }
    };
    window.setTimeout = (run, ms = 0, ...rest) => {
      const id = real.set(() => (waiting.delete(id), run(...rest)), ms);
      waiting.set(id, {run, due: performance.now() + ms});
      return id;
    };
    window.clearTimeout = (id) => (waiting.delete(id), real.clear(id));
    window.leap = (ms) => {
      ahead += ms;
      for (const [id, {run, due}] of [...waiting]) if (due <= performance.now()) window.clearTimeout(id), run();
    };
  };

  async function anHourAway(page, hidden) {
    await page.evaluate((away) => Object.defineProperty(document, 'hidden', {value: away, configurable: true}), hidden);
    await page.evaluate(() => window.leap(3_600_000));
  }

  test('asks once for notices, gives one when the page is hidden, and waits in the page', () => inBrowser(server.address, phone, {}, async ({context, page}) => {
    await context.addInitScript(listen, 'default');
    await context.addInitScript(ownClock, new Date('2026-03-02T09:00:00').getTime());
    await load(page, server.address);
    await firstMinute(page, byMirror);
    await byMirror(page, 'stop.habits');
    await byMirror(page, 'glass');
    await byMirror(page, 'glass.action');
    assert.deepEqual(await page.evaluate(() => window.notices), {told: [], asked: [1]}, 'turned over, it asks');
    await anHourAway(page, false);
    await zone(page, 'glass.later').waitFor({state: 'attached'});
    await quiet(page);
    assert.deepEqual(await page.evaluate(() => window.notices), {told: [], asked: [1]}, 'in front of the player it shows nothing');
    await byMirror(page, 'glass.later');
    await anHourAway(page, true);
    await page.waitForFunction(() => window.notices.told.length > 0);
    const {told, asked} = await page.evaluate(() => window.notices);
    assert.equal(told.length, 1);
    assert.ok(told[0].join('').length > 4);
    assert.equal(asked.length, 1, 'it never asks again');
  }));
});
