// Every screen of the later modes: no fault that axe finds, nothing lost by turning the phone, pictures to look at;
// and the steps of these modes by fingers, by the mirror and by keys.
import assert from 'node:assert/strict';
import {after, before, describe, test} from 'node:test';
import {axeFinds, byFinger, byMirror, desktop, firstMinute, inBrowser, load, opened, phone, press, quiet, serve, shows, snap, texts,
  zone} from './browser.js';
import {walk} from './walk.js';

let server;
before(async () => (server = await serve()));
after(() => server.close());

const visit = (device, options, run) => inBrowser(server.address, device, options, async (browser) => {
  await load(browser.page, server.address);
  await firstMinute(browser.page, byMirror);
  await run(browser);
});

async function turn(page, width, height) {
  await page.setViewportSize({width, height});
  await quiet(page);
}

describe('every screen', () => {
  test('on a phone: turned and turned back it is what it was, and axe finds no fault', () => visit(phone, {}, async ({page}) => {
    await walk(page, async (name) => {
      const before = await texts(page);
      await snap(page, `390-zh-${name}`);
      assert.deepEqual(await axeFinds(page), [], name);
      await turn(page, 844, 390);
      assert.deepEqual(await axeFinds(page), [], `${name} lying`);
      await turn(page, 390, 844);
      assert.deepEqual(await texts(page), before, `${name} turned back`);
    });
  }));

  const small = {...phone, viewport: {width: 320, height: 568}, deviceScaleFactor: 2};
  for (const [size, device] of [[320, small], [1280, desktop]]) {
    test(`in English at ${size} dp: axe finds no fault`, () => visit(device, {locale: 'en-GB'}, ({page}) => walk(page, async (name) => {
      await snap(page, `${size}-en-${name}`);
      assert.deepEqual(await axeFinds(page), [], name);
    })));
  }
});

test('a lift from its plan to its stars by keys alone', () => visit(desktop, {}, async ({page}) => {
  await press(page, 'stop.lift');
  await press(page, 'scene.2');
  await press(page, 'lift.go');
  for (const [id, times] of [['feet.more', 2], ['away.less', 3], ['knees.more', 5], ['turn.less', 1]])
    for (let i = 0; i < times; ++i) await press(page, `step.${id}`);
  await press(page, 'lift.pose_go');
  for (let i = 0; i < 6; ++i) await press(page, 'lift.raise');
  assert.ok(await shows(page, 'lift.stars'), 'the lift ends in its stars');
}));

for (const [hand, tap] of [['fingers', byFinger], ['the mirror', byMirror]]) {
  test(`own measures by ${hand}: kept over a reload, then forgotten`, () => visit(phone, {}, async ({page}) => {
    const stature = () => zone(page, 'own.stature.track').getAttribute('aria-valuetext');
    const open = async () => {
      await tap(page, 'stop.lift');
      await tap(page, 'lab.who');
    };
    await open();
    await tap(page, 'own.use');
    const usual = await stature();
    for (let i = 0; i < 3; ++i) await tap(page, 'own.stature.less');
    const shorter = await stature();
    assert.notEqual(shorter, usual);
    await page.reload();
    await opened(page);
    await open();
    assert.equal(await stature(), shorter);
    await tap(page, 'own.clear');
    assert.ok(!(await shows(page, 'own.stature.track')), 'they are gone');
    await page.reload();
    await opened(page);
    await open();
    assert.equal(await zone(page, 'own.use').getAttribute('aria-checked'), 'false');
  }));

  test(`the settings by ${hand}: language, size and colours change at once and stay`, () => visit(phone, {}, async ({page}) => {
    await tap(page, 'settings');
    const told = () => page.evaluate(() => [document.documentElement.lang, document.title, document.getElementById('mirror').ariaLabel,
      document.querySelector('meta[name=theme-color]').content]);
    assert.deepEqual(await told(), ['zh-CN', '设置 · 护腰有道', '护腰有道', '#fbf5ea']);
    const heading = async () => (await zone(page, 'settings.title').first().boundingBox()).height;
    const small = await heading();
    for (const id of ['settings.lang.1', 'settings.text.3', 'settings.theme.2']) await tap(page, id);
    const changed = ['en', 'Settings · Backwise', 'Backwise', '#1c2130'];
    assert.deepEqual(await told(), changed);
    assert.ok(await heading() > small, 'larger words');
    await page.reload();
    await opened(page);
    await tap(page, 'settings');
    assert.deepEqual(await told(), changed, 'after a reload');
    assert.ok(!(await shows(page, 'packs.title')), 'a page has no folder of own packs, and offers none');
  }));

  test(`the hourglass by ${hand}: set, turned over, still running after a reload`, () => visit(phone, {}, async ({page}) => {
    await tap(page, 'stop.habits');
    await tap(page, 'glass');
    const told = async () => (await texts(page)).join(' ');
    await tap(page, 'glass.sit.less');
    const off = await told();
    await tap(page, 'glass.action');
    assert.ok(await shows(page, 'glass.stop'), 'it runs');
    await page.reload();
    await opened(page);
    await tap(page, 'stop.habits');
    await tap(page, 'glass');
    assert.ok(await shows(page, 'glass.stop'), 'it still runs');
    await tap(page, 'glass.stop');
    assert.equal(await told(), off, 'stopped it is as it was set');
  }));

  test(`a guide by ${hand}`, () => visit(phone, {}, async ({page}) => {
    for (const id of ['stop.habits', 'habits.add', 'offer.up-each-hour', 'cue.hour', 'new.done', 'guide.up-each-hour']) await tap(page, id);
    await tap(page, 'guide.action');
    await snap(page, `phone-guide-${tap.name}`);
    for (let step = 0; step < 20 && !(await shows(page, 'more.up-each-hour')); ++step)
      await tap(page, (await shows(page, 'guide.enough')) ? 'guide.enough' : 'guide.action');
    assert.equal(await zone(page, 'mark.up-each-hour.0').first().getAttribute('aria-pressed'), 'true', 'done is marked');
  }));
}
