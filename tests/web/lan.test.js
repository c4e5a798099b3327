// The page as a school's small server or a stick hands it out: plain http under a name of its own, where a browser
// has neither Web Locks nor a service worker nor lasting storage. Progress is kept all the same, and one tab plays.
import assert from 'node:assert/strict';
import {after, before, test} from 'node:test';
import {byFinger, byMirror, firstMinute, inBrowser, load, opened, phone, serve, shows, snap, texts} from './browser.js';

let server, address;
before(async () => {
  server = await serve();
  address = server.address.replace('localhost', 'school.test');
});
after(() => server.close());

const args = ['--host-resolver-rules=MAP school.test 127.0.0.1'];
const visit = (run) => inBrowser(address, phone, {args}, run);

const isTold = (page) => page.waitForFunction(() => document.getElementById('say').textContent.includes('另一个标签页'));

/// A second tab while the first one plays; it waits.
async function openSecond(context) {
  const second = await context.newPage();
  await second.goto(address);
  await isTold(second);
  assert.equal(await second.evaluate(() => window.backwise.frames()), 0);
  return second;
}

test('it loads and keeps progress, and asks for nothing that is not there', () => visit(async ({page}) => {
  await load(page, address);
  const there = await page.evaluate(() => [isSecureContext, 'locks' in navigator, 'serviceWorker' in navigator, 'storage' in navigator]);
  assert.deepEqual(there, [false, false, false, false]);
  await firstMinute(page, byFinger);
  await byFinger(page, 'stop.myths');
  await byFinger(page, 'reply.0');
  await byFinger(page, 'quiz.confirm');
  const before = await texts(page);
  await page.reload();
  await opened(page);
  assert.deepEqual(await texts(page), before);
  await snap(page, 'phone-lan');
}));

test('a second tab is told, waits, and goes on when the first is closed', () => visit(async ({context, page}) => {
  await load(page, address);
  await firstMinute(page, byFinger);
  const second = await openSecond(context);
  await page.bringToFront();
  await byFinger(page, 'stop.myths');
  assert.ok(await shows(page, 'reply.0'), 'the first tab plays on');
  await page.close();
  await second.bringToFront();
  await opened(second);
  assert.ok(await shows(second, 'reply.0') || await shows(second, 'fact'), 'the second goes on, with the fact first if the card was a myth');
}));

test('of two tabs that open together one plays', () => visit(async ({context, page}) => {
  const pages = [page, await context.newPage()];
  await Promise.all(pages.map((one) => one.goto(address)));
  // One that opened a moment too early may have to begin anew; in the end one plays and the other is told.
  const stands = (one) => one.evaluate(() => document.getElementById('cover').hidden ? 'plays' :
    document.getElementById('say').textContent.includes('另一个标签页') ? 'waits' : 'opens').catch(() => 'opens');
  let found = [];
  for (let tries = 0; tries < 600 && String(found) !== 'plays,waits'; ++tries) {
    await page.waitForTimeout(100);
    found = (await Promise.all(pages.map(stands))).sort();
  }
  assert.deepEqual(found, ['plays', 'waits']);
}));

/// A tab that the browser has put to sleep neither hears nor answers.
const sleepy = () => {
  window.asleep = false;
  const post = BroadcastChannel.prototype.postMessage;
  BroadcastChannel.prototype.postMessage = function answer(message) {
    if (!window.asleep) post.call(this, message);
  };
  addEventListener('storage', (event) => window.asleep && event.stopImmediatePropagation());
};

test('a tab that slept while another took over overwrites nothing, and waits when it wakes', () => visit(async ({context, page}) => {
  await context.addInitScript(sleepy);
  await load(page, address);
  await firstMinute(page, byMirror);
  await page.evaluate(() => (window.asleep = true));
  const second = await context.newPage();
  await load(second, address);
  for (const id of ['stop.myths', 'reply.0', 'quiz.confirm']) await byMirror(second, id);
  const fact = await texts(second);
  const copied = await page.evaluate(() => window.backwise.kept());
  await page.evaluate(() => dispatchEvent(new Event('pagehide')));
  await page.waitForTimeout(500);
  assert.equal(await page.evaluate(() => window.backwise.kept()), copied, 'it does not copy its older progress');
  await page.evaluate(() => {
    window.asleep = false;
    dispatchEvent(new StorageEvent('storage'));
  });
  await isTold(page);
  await page.close();
  await second.reload();
  await opened(second);
  assert.deepEqual(await texts(second), fact, 'the answer and its fact are still there');
}));
