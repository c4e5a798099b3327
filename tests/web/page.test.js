// The page around the game: installable, offline, safe to update, readable, quiet, and plain about what it cannot do.
import assert from 'node:assert/strict';
import {readdirSync, readFileSync, renameSync, rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {after, before, describe, test} from 'node:test';
import {answer, axeFinds, byFinger, byMirror, desktop, firstMinute, inBrowser, load, opened, openBrowser, phone, playRound, quiet, serve, shows,
  snap, texts, zone} from './browser.js';

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
    await page.waitForTimeout(4000);  // the page asks, and gives the worker three seconds
    await opened(page);
    if ((await scripts()).includes(version)) return;
  }
  assert.fail(`${version} never took over: ${await scripts()}`);
}

describe('installing', () => {
  test('the manifest has what an installation needs', async () => {
    const manifest = await (await fetch(`${server.address}manifest.webmanifest`)).json();
    assert.equal(manifest.display, 'standalone');
    assert.match(manifest.name, /护腰有道.*Backwise/);
    assert.equal(manifest.name_localized.en, 'Backwise');
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

test('axe finds no fault with any screen', () => visit(phone, {}, async ({page}) => {
  const check = async (name) => assert.deepEqual(await axeFinds(page), [], name);
  await load(page, server.address);
  await check('welcome');
  await firstMinute(page, byMirror);
  await check('map');
  await byMirror(page, 'settings');
  await check('settings');
  await page.goBack();
  await quiet(page);
  await byMirror(page, 'stop.lift');
  await byMirror(page, 'lab.calculator');
  await check('calculator');
  await page.goBack();
  await quiet(page);
  await byMirror(page, 'lab.who');
  await byMirror(page, 'own.use');
  await check('own measures');
  await page.goBack();
  await quiet(page);
  await page.goBack();
  await quiet(page);
  await byMirror(page, 'help');
  await check('help');
  await page.goBack();
  await quiet(page);
  await byMirror(page, 'play');
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
  for (let back = 0; back < 3; ++back) {  // as fast as the page can take up its place in the history again
    await page.goBack();
    await page.waitForFunction(() => history.state === 'game', null, {polling: 1});
  }
  await quiet(page);
  assert.ok(await shows(page, 'play'), 'three quick steps back lead to the map, not out of the page');
}));

describe('quiet and careful', () => {
  test('nothing is drawn while nothing moves', () => visit(phone, {}, async ({page}) => {
    await load(page, server.address);
    const frames = () => page.evaluate(() => window.backwise.frames());
    const before = await frames();
    await page.waitForTimeout(1500);
    assert.equal(await frames(), before);
  }));

  test('a slow machine draws two pixels a dp, a fast one three', async () => {
    for (const [cores, ratio] of [[2, 2], [8, 3]]) {
      await visit(phone, {}, async ({context, page}) => {
        await context.addInitScript((count) => {
          Object.defineProperty(navigator, 'hardwareConcurrency', {value: count});
          Object.defineProperty(navigator, 'deviceMemory', {value: 8});
        }, cores);
        await load(page, server.address);
        assert.equal(await page.evaluate(() => document.getElementById('canvas').width), 390 * ratio);
      });
    }
  });

  test('dark colours and less motion are taken over from the system', () => visit(phone, {colorScheme: 'dark', reducedMotion: 'reduce'}, async ({page}) => {
    await load(page, server.address);
    await snap(page, 'phone-dark');
    assert.equal(await page.evaluate(() => document.querySelector('meta[name=theme-color]').content), '#1c2130');
    await page.emulateMedia({colorScheme: 'light'});
    await quiet(page);
    assert.equal(await page.evaluate(() => document.querySelector('meta[name=theme-color]').content), '#fbf5ea');
  }));

  test('help is read aloud where there is a voice, and offers nothing where there is none', async () => {
    const pretend = (langs) => {
      const said = [];
      Object.defineProperty(window, 'speechSynthesis', {value: {
        getVoices: () => langs.map((lang) => ({lang, name: lang})), cancel() {}, addEventListener() {},
        speak: (words) => said.push([words.lang, words.rate, words.text]), said,
      }});
      window.SpeechSynthesisUtterance = function Utterance(text) { this.text = text; };
    };
    for (const [voices, offered] of [[['en-GB', 'zh-CN'], true], [['en-GB'], false]]) {
      await visit(phone, {}, async ({context, page}) => {
        await context.addInitScript(pretend, voices);
        await load(page, server.address);
        await byMirror(page, 'help');
        assert.equal(await shows(page, 'help.read'), offered);
        if (!offered) return;
        await byMirror(page, 'help.read');
        const [[lang, rate, text]] = await page.evaluate(() => window.speechSynthesis.said);
        assert.equal(lang, 'zh-CN');
        assert.ok(rate < 1 && text.length > 10);
      });
    }
  });

  test('a drag on the canvas neither scrolls nor selects the page', () => visit(phone, {}, async ({page}) => {
    await load(page, server.address);
    await page.mouse.move(200, 700);
    await page.mouse.down();
    await page.mouse.move(200, 200, {steps: 5});
    await page.mouse.up();
    assert.deepEqual(await page.evaluate(() => [scrollX, scrollY, String(getSelection()), visualViewport.scale]), [0, 0, '', 1]);
  }));
});

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

  test('when storage is refused; and one can play all the same', () => visit(phone, {}, async ({context, page}) => {
    await context.addInitScript(() => {
      IDBFactory.prototype.open = () => {
        throw new DOMException('refused', 'SecurityError');
      };
    });
    await page.goto(server.address);
    await page.waitForFunction(() => document.getElementById('say').textContent.includes('不让保存'));
    await snap(page, 'phone-storage-refused');
    await page.getByRole('button', {name: '照常玩'}).tap();
    await opened(page);
    await firstMinute(page, byFinger);
  }));

  test('while it loads: a bar and the first picture', async () => {
    for (const [name, device] of [['phone', phone], ['desktop', desktop]]) {
      const browser = await openBrowser(server.address, device);
      await browser.page.route('**/game.wasm', () => {});  // never answered
      await browser.page.goto(server.address);
      await browser.page.waitForFunction(() => Number(document.getElementById('bar').getAttribute('aria-valuenow')) > 20);
      await snap(browser.page, `${name}-loading`);
      await browser.close();
    }
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
