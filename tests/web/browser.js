// A real Chromium with the built page in it, and hands for it: fingers on the canvas, or the mirror of the screen.
import assert from 'node:assert/strict';
import {spawn} from 'node:child_process';
import {cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {after} from 'node:test';
import {fileURLToPath} from 'node:url';
import {chromium} from 'playwright-core';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
const built = join(root, 'build/web/page');
const pictures = join(root, 'build/web/pictures');
const program = '/usr/bin/chromium';

export const phone = {viewport: {width: 390, height: 844}, deviceScaleFactor: 3, isMobile: true, hasTouch: true};
export const desktop = {viewport: {width: 1280, height: 720}, deviceScaleFactor: 1};

/// Serves a copy of the built page, so that a test may change it.
export async function serve() {
  assert.ok(existsSync(join(built, 'index.html')), 'the page is not built: platforms/web/build');
  const folder = mkdtempSync(join(tmpdir(), 'backwise-page-'));
  cpSync(built, folder, {recursive: true});
  const server = spawn(join(root, 'platforms/web/serve'), ['--port', '0', folder], {stdio: ['ignore', 'pipe', 'inherit']});
  const address = await new Promise((resolve, reject) => {
    server.stdout.once('data', (line) => resolve(String(line).trim()));
    server.once('exit', (code) => reject(new Error(`serve ended with ${code}`)));
  });
  // Another page of the same origin, with nothing of the game in it; its icon keeps the browser from asking for one.
  writeFileSync(join(folder, 'plain.html'), '<!doctype html><meta name="viewport" content="width=device-width">' +
    '<link rel="icon" href="data:,"><body style="height:3000px"><p style="margin-top:400px">Words and words</p>');
  return {address, folder, close: () => (server.kill(), rmSync(folder, {recursive: true, force: true}))};
}

const quietArgs = ['--no-sandbox', '--disable-quic', '--no-first-run', '--disable-background-networking',
  '--disable-component-update', '--disable-sync'];
const patience = 60_000;

/// The browsers that run, by what they were started with: one for all tests of a file, for a start takes seconds.
const running = new Map();
after(() => Promise.all([...running.values()].map(async (browser) => (await browser).close())));

function browserWith(args) {
  assert.ok(existsSync(program), `${program} is missing: apt-get install chromium`);
  const key = args.join(' ');
  if (!running.has(key)) running.set(key, chromium.launch({executablePath: program, headless: true, args: [...quietArgs, ...args]}));
  return running.get(key);
}

/// Collects console errors, exceptions and requests that leave this machine.
function watchFaults(context, address) {
  const faults = [];
  const watch = (page) => {
    page.on('console', (message) => message.type() === 'error' && faults.push(`console: ${message.text()}`));
    page.on('pageerror', (error) => faults.push(`exception: ${error.message}`));
    page.on('request', (request) => {
      if (!request.url().startsWith(address) && !/^(data|blob):/.test(request.url())) faults.push(`request: ${request.url()}`);
    });
  };
  context.pages().forEach(watch);
  context.on('page', watch);
  context.setDefaultTimeout(patience);
  return faults;
}

/// What a test's page is: its player wants little motion, or each step would wait for it. `moving` is the other kind.
const usual = {locale: 'zh-CN', reducedMotion: 'reduce'};
export const moving = {reducedMotion: 'no-preference'};

/// A page with nothing stored, apart from all others. `faults` is what watchFaults collects.
export async function openBrowser(address, device, {args = [], ...options} = {}) {
  const browser = await browserWith(args);
  const context = await browser.newContext({...usual, ...device, ...options});
  const faults = watchFaults(context, address);
  return {context, page: await context.newPage(), faults, close: () => context.close()};
}

/// A browser of its own that keeps what it stores in a folder, as a player's does.
export async function openProfile(address, device, folder) {
  const context = await chromium.launchPersistentContext(folder, {executablePath: program, headless: true, ...usual, ...device, args: quietArgs});
  const faults = watchFaults(context, address);
  return {context, page: context.pages()[0], faults, close: () => context.close()};
}

/// Runs a test in a page of its own and wants no fault seen in it.
export async function inBrowser(address, device, options, run) {
  const browser = await openBrowser(address, device, options);
  try {
    await run(browser);
    assert.deepEqual(browser.faults, []);
  } finally {
    await browser.close();
  }
}

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/// What axe-core finds wrong with the current screen's mirror.
export async function axeFinds(page) {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe);
  const {violations} = await page.evaluate(() => window.axe.run(document, {resultTypes: ['violations']}));
  return violations.map((fault) => `${fault.id}: ${fault.nodes.map((node) => node.html).join(' ')}`);
}

/// Begins to load the page and holds the game itself back; returns what lets it come.
export async function loadHalf(page, address) {
  let release = null;
  const gate = new Promise((resolve) => (release = resolve));
  await page.route('**/game.wasm', (route) => gate.then(() => route.continue()));
  await page.goto(address);
  return release;
}

/// Loads the page and waits for the game's first quiet frame.
export async function load(page, address) {
  await page.goto(address);
  await opened(page);
}

export async function opened(page) {
  await page.waitForFunction(() => document.getElementById('cover').hidden && window.backwise.frames() > 0);
  await quiet(page);
}

/// Waits until three paints have gone by in which no frame was asked for and nothing was left to be stored.
export async function quiet(page) {
  await page.evaluate(async () => {
    const paint = () => new Promise((resolve) => (requestAnimationFrame(resolve), setTimeout(resolve, 100)));
    for (let still = 0; still < 3; still = window.backwise.busy() ? 0 : still + 1) await paint();
  });
}

export const zone = (page, id) => page.locator(`#mirror [data-id="${id}"]`);
export const shows = async (page, id) => (await zone(page, id).count()) > 0;
export const texts = (page) => page.locator('#mirror [data-id]').evaluateAll((all) =>
  all.map((one) => one.getAttribute('aria-label') || one.textContent));

const sessions = new WeakMap();

/// What only the browser's own protocol can do to a page.
export function devtools(page) {
  if (!sessions.has(page)) sessions.set(page, page.context().newCDPSession(page));
  return sessions.get(page);
}

/// Activates a zone as a screen reader does: the browser takes it for the player's own doing.
export async function byMirror(page, id) {
  await zone(page, id).first().waitFor({state: 'attached'});
  const session = await devtools(page);
  const expression = `document.querySelector('#mirror [data-id="${id}"]').click()`;
  const {exceptionDetails} = await session.send('Runtime.evaluate', {expression, userGesture: true});
  assert.equal(exceptionDetails, undefined, `${id} by the mirror`);
  await quiet(page);
}

/// Goes to a zone with the Tab key and presses Enter.
export async function press(page, id) {
  for (let tabs = 0; tabs < 60; ++tabs) {
    if (tabs > 0 || await page.evaluate(() => document.activeElement.dataset.id) !== id) {
      await page.keyboard.press('Tab');
      await quiet(page);
    }
    if (await page.evaluate(() => document.activeElement.dataset.id) !== id) continue;
    await page.keyboard.press('Enter');
    await quiet(page);
    return;
  }
  assert.fail(`the focus never came to ${id}`);
}

/// Where a finger reaches a zone: its middle, when nothing lies over it there.
function reach(page, id) {
  return page.evaluate((wanted) => {
    const buttons = [...document.querySelectorAll('#mirror button')];
    const button = buttons.find((one) => one.dataset.id === wanted);
    if (!button) throw new Error(`${wanted} is not on the screen`);
    const box = button.getBoundingClientRect();
    const x = box.x + box.width / 2, y = box.y + box.height / 2;
    const above = buttons.filter((one) => {
      const other = one.getBoundingClientRect();
      return x >= other.left && x < other.right && y >= other.top && y < other.bottom;
    }).pop();
    return {x, y, free: above === button && y > 4 && y < innerHeight - 4};
  }, id);
}

/// Taps a zone with a finger (or the mouse) on the canvas, dragging it into view first where it must.
export async function byFinger(page, id, touch = true) {
  for (let tries = 0; tries < 12; ++tries) {
    const {x, y, free} = await reach(page, id);
    if (free) {
      await (touch ? page.touchscreen.tap(x, y) : page.mouse.click(x, y));
      await quiet(page);
      return;
    }
    await drag(page, x, y > page.viewportSize().height / 2 ? -160 : 160);
  }
  assert.fail(`${id} cannot be reached`);
}

async function drag(page, x, by) {
  const session = await devtools(page);
  const {height} = page.viewportSize();
  const send = (type, y) => session.send('Input.dispatchTouchEvent',
    {type, touchPoints: type === 'touchEnd' ? [] : [{x, y}]});
  await send('touchStart', height / 2);
  for (let step = 1; step <= 8; ++step) await send('touchMove', height / 2 + (by * step) / 8);
  await send('touchEnd');
  await quiet(page);
}

/// From the first screen to the map, with all its stops.
export async function firstMinute(page, tap) {
  await page.waitForFunction(() => window.backwise.whole());
  await tap(page, 'group.office');
  await tap(page, 'welcome.start');
  assert.ok(await shows(page, 'play'), 'the map is shown');
}

/// Answers the open card and leaves its fact shown.
export async function answer(page, tap) {
  await tap(page, 'reply.0');
  await tap(page, 'quiz.confirm');
  assert.ok(await shows(page, 'fact'), 'the fact is shown');
}

/// Plays a round from the map to its results.
export async function playRound(page, tap) {
  await tap(page, 'stop.myths');
  for (let card = 0; card < 30 && !(await shows(page, 'results.title')); ++card) {
    await answer(page, tap);
    await tap(page, 'fact.next');
  }
  assert.ok(await shows(page, 'results.title'), 'the round ends in its results');
}

/// A picture to be looked at: build/web/pictures/NAME.png.
export async function snap(page, name) {
  mkdirSync(pictures, {recursive: true});
  await page.screenshot({path: join(pictures, `${name}.png`)});
}
