// The page around the game: installable, offline, safe to update, readable, quiet, and plain about what it cannot do.
import assert from 'node:assert/strict';
import {mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, describe, test} from 'node:test';
import {answer, axeFinds, byFinger, byMirror, desktop, devtools, firstMinute, inBrowser, load, moving, opened, openBrowser, openProfile, phone, quiet,
  serve, shows, snap, texts} from './browser.js';

let server;
before(async () => (server = await serve()));
after(() => server.close());

const visit = (...rest) => inBrowser(server.address, ...rest);

/// Gives the served page a new version, as a newer build would; returns its name.
function renewVersion(folder) {
  const old = readdirSync(folder).find((name) => /^v[0-9a-f]{12}$/.test(name));
  const fresh = 'v0123456789ab';
  renameSync(join(folder, old), join(folder, fresh));
  for (const name of ['index.html', 'sw.js', `${fresh}/shell.js`]) {
    const path = join(folder, name);
    writeFileSync(path, readFileSync(path, 'utf8').replaceAll(old, fresh));
    for (const ending of ['.br', '.gz']) rmSync(path + ending, {force: true});
  }
  return fresh;
}

/// Opens the page anew until it runs a version. A worker that is at work when the new one asks may stay for one more
/// start; it must be one of the next few.
async function comesToRun(page, version) {
  const scripts = () => page.evaluate(() => [...document.scripts].map((script) => script.src).join()).catch(() => '');
  for (let start = 0; start < 6; ++start) {
    await page.reload({waitUntil: 'commit'});  // it may begin anew by itself before it is loaded
    await opened(page);
    if ((await scripts()).includes(version)) return;
  }
  assert.fail(`${version} never took over: ${await scripts()}`);
}

describe('installing', () => {
  test('the manifest has what an installation needs', async () => {
    const manifest = await (await fetch(`${server.address}manifest.webmanifest`)).json();
    assert.equal(manifest.display, 'standalone');
    for (const words of [manifest.name, manifest.description]) assert.match(words, /[\u4e00-\u9fff].*[a-z]/, 'both languages');
    for (const names of [manifest.name_localized, manifest.short_name_localized])
      assert.deepEqual(names, {en: 'Backwise', 'zh-CN': '护腰有道'});
    assert.equal(manifest.orientation, 'any');
    for (const size of ['192x192', '512x512']) assert.ok(manifest.icons.some((icon) => icon.sizes === size));
    assert.ok(manifest.icons.some((icon) => icon.purpose === 'maskable'));
    for (const icon of manifest.icons) {
      const response = await fetch(server.address + icon.src);
      assert.equal(response.status, 200);
      assert.equal(response.headers.get('content-type'), icon.type);
      if (icon.type !== 'image/png') continue;
      const bytes = Buffer.from(await response.arrayBuffer());
      assert.equal(`${bytes.readUInt32BE(16)}x${bytes.readUInt32BE(20)}`, icon.sizes);
    }
  });

  test('the browser itself finds that it can be installed', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'backwise-profile-'));
    const browser = await openProfile(server.address, phone, folder);
    try {
      await load(browser.page, server.address);
      await browser.page.evaluate(() => navigator.serviceWorker.ready);
      const session = await devtools(browser.page);
      const {url, errors} = await session.send('Page.getAppManifest');
      assert.deepEqual([url, errors], [`${server.address}manifest.webmanifest`, []]);
      assert.deepEqual((await session.send('Page.getInstallabilityErrors')).installabilityErrors, []);
      assert.deepEqual(browser.faults, []);
    } finally {
      await browser.close();
      rmSync(folder, {recursive: true, force: true});
    }
  });

  test('the server packs what the browser can unpack, and types every file', async () => {
    const page = await (await fetch(server.address)).text();
    const version = page.match(/v[0-9a-f]{12}/)[0];
    for (const encoding of ['br', 'gzip', 'identity']) {
      const response = await fetch(`${server.address}${version}/game.wasm`, {headers: {'Accept-Encoding': encoding}});
      assert.equal(response.headers.get('content-type'), 'application/wasm');
      assert.equal(response.headers.get('content-encoding'), encoding === 'identity' ? null : encoding);
      assert.ok(WebAssembly.validate(await response.arrayBuffer()));
    }
    const worker = await (await fetch(`${server.address}sw.js`)).text();
    const kept = JSON.parse(worker.match(/const files = (\[.*?\]);/s)[1]);
    assert.ok(kept.length > 10);
    for (const file of kept) assert.equal((await fetch(server.address + file)).status, 200, `${file}, which is kept for offline`);
    assert.equal((await fetch(`${server.address}..%2fserve`)).status, 404);
  });

  test('a new version takes over whole, and progress stays', () => visit(phone, {}, async ({page}) => {
    await load(page, server.address);
    await firstMinute(page, byFinger);
    const before = await texts(page);
    await page.evaluate(() => navigator.serviceWorker.ready);
    const fresh = renewVersion(server.folder);
    await page.reload();  // still the old one, whole, from its cache; the new one is fetched beside it
    await opened(page);
    assert.deepEqual(await texts(page), before);
    const waits = await page.evaluate(async () => {
      const registration = await navigator.serviceWorker.getRegistration();
      await registration.update();
      for (let tries = 0; tries < 600 && !registration.waiting; ++tries) await new Promise((resolve) => setTimeout(resolve, 50));
      return registration.waiting !== null;
    });
    assert.ok(waits, 'the new version is fetched whole and waits');
    await comesToRun(page, fresh);
    assert.deepEqual(await texts(page), before, 'progress stays');
    assert.deepEqual(await page.evaluate(() => caches.keys()), [`backwise-${fresh}`], 'the old version is gone');
  }));
});

test('axe finds no fault from the first screen to the results', () => visit(phone, {}, async ({page}) => {
  const check = async (name) => assert.deepEqual(await axeFinds(page), [], name);
  await load(page, server.address);
  await check('welcome');
  await firstMinute(page, byMirror);
  await check('map');
  await byMirror(page, 'help');
  await check('help');
  await page.goBack();
  await quiet(page);
  await byMirror(page, 'stop.myths');
  await check('question');
  await answer(page, byMirror);
  await check('fact');
  await byMirror(page, 'fact.next');
  while (!(await shows(page, 'results.title'))) {
    await answer(page, byMirror);
    await byMirror(page, 'fact.next');
  }
  await check('results');
}));

test('the browser\'s back button is the game\'s', () => visit(phone, {}, async ({page}) => {
  await load(page, server.address);
  await firstMinute(page, byFinger);
  await byFinger(page, 'settings');
  assert.ok(!(await shows(page, 'play')));
  await page.goBack();
  await quiet(page);
  assert.ok(await shows(page, 'play'), 'back to the map');
  assert.equal(page.url(), server.address);
  for (const id of ['stop.habits', 'habits.add', 'new.own']) await byMirror(page, id);
  for (let back = 0; back < 3; ++back) {  // as fast as the browser takes them
    await page.evaluate(() => new Promise((resolve) => {
      addEventListener('popstate', () => resolve(), {once: true});
      history.back();
    }));
  }
  await quiet(page);
  assert.ok(await shows(page, 'play'), 'three quick steps back lead to the map, not out of the page');
}));

test('two steps back within one frame are two', () => visit(phone, {}, async ({page}) => {
  await load(page, server.address);
  await firstMinute(page, byMirror);
  for (const id of ['stop.habits', 'habits.add', 'new.own']) await byMirror(page, id);
  await page.evaluate(() => [1, 2].forEach(() => dispatchEvent(new PopStateEvent('popstate'))));
  await quiet(page);
  assert.ok(await shows(page, 'habits.add'), 'from the own words over the offers to the habits');
}));

test('nothing is drawn while nothing moves', () => visit(phone, moving, async ({page}) => {
  await load(page, server.address);
  const frames = () => page.evaluate(() => window.backwise.frames());
  const before = await frames();
  await page.waitForTimeout(1500);
  assert.equal(await frames(), before);
}));

describe('plain words', () => {
  for (const [locale, sentence] of [['zh-CN', '太旧了'], ['en-GB', 'too old']]) {
    test(`when the browser is too old (${locale})`, async () => {
      const browser = await openBrowser(server.address, phone, {locale});
      await browser.context.addInitScript(() => delete window.WebAssembly);
      await browser.page.goto(server.address);
      await browser.page.waitForFunction((part) => document.getElementById('say').textContent.includes(part), sentence);
      await snap(browser.page, `phone-too-old-${locale}`);
      await browser.close();
    });
  }

  for (const [locale, sentence, button] of [['zh-CN', '不让保存', '照常玩'], ['en-GB', 'does not allow', 'Play anyway']]) {
    test(`when storage is refused (${locale}); and one can play all the same`, () => visit(phone, {locale}, async ({context, page}) => {
      await context.addInitScript(() => {
        IDBFactory.prototype.open = () => {
          throw new DOMException('refused', 'SecurityError');
        };
      });
      await page.goto(server.address);
      await page.waitForFunction((part) => document.getElementById('say').textContent.includes(part), sentence);
      await snap(page, `phone-storage-refused-${locale}`);
      await page.getByRole('button', {name: button}).tap();
      await opened(page);
      await firstMinute(page, byFinger);
    }));
  }

  test('while it loads: a bar and the first picture', async () => {
    const small = {...phone, viewport: {width: 320, height: 568}, deviceScaleFactor: 2};
    for (const [name, device, locale] of [['phone', phone, 'zh-CN'], ['small', small, 'en-GB'], ['desktop', desktop, 'en-GB']]) {
      const browser = await openBrowser(server.address, device, {locale});
      await browser.page.route('**/game.wasm', () => {});  // never answered
      await browser.page.goto(server.address);
      await browser.page.waitForFunction(() => Number(document.getElementById('bar').getAttribute('aria-valuenow')) > 20);
      await snap(browser.page, `${name}-loading`);
      await browser.close();
    }
  });

  test('a first visit begins without the other stops, and the map shows them when they have come', async () => {
    const {page, close} = await openBrowser(server.address, phone);
    await page.route('**/later.json', (route) => route.abort());
    await load(page, server.address);
    for (const id of ['group.office', 'welcome.start']) await byFinger(page, id);
    assert.ok(await shows(page, 'stop.myths'), 'the cards are there at once');
    assert.ok(!(await shows(page, 'stop.triage')), 'the rest is not');
    await byFinger(page, 'stop.myths');
    await answer(page, byFinger);
    await page.unroute('**/later.json');
    await page.evaluate(() => dispatchEvent(new Event('online')));
    await page.waitForFunction(() => window.backwise.whole());
    await quiet(page);
    assert.ok(await shows(page, 'fact'), 'what is being played goes on');
    await byMirror(page, 'back');
    for (const stop of ['courier', 'triage', 'lift', 'path', 'coach', 'habits']) assert.ok(await shows(page, `stop.${stop}`), stop);
    await close();
  });

  test('whoever comes back is told when the other stops cannot be fetched: a session of theirs may wait', async () => {
    const {page, close} = await openBrowser(server.address, phone, {serviceWorkers: 'block'});
    await load(page, server.address);
    await firstMinute(page, byFinger);
    await page.waitForFunction(() => window.backwise.whole());
    await byFinger(page, 'stop.triage');
    await page.route('**/later.json', (route) => route.abort());
    await page.reload();
    await page.waitForFunction(() => document.getElementById('say').textContent.includes('没能打开'));
    await page.unroute('**/later.json');
    await page.getByRole('button', {name: '再试一次'}).tap();
    await opened(page);
    assert.ok(await shows(page, 'case'), 'the case that was open is open again');
    await close();
  });

  test('when the network fails: a sentence and a button to try again', async () => {
    const browser = await openBrowser(server.address, phone);
    await browser.page.route('**/game.data', (route) => route.abort());
    await browser.page.goto(server.address);
    await browser.page.waitForFunction(() => document.getElementById('say').textContent.includes('没能打开'));
    await browser.page.unroute('**/game.data');
    await browser.page.getByRole('button', {name: '再试一次'}).tap();
    await opened(browser.page);
    await browser.close();
  });
});
