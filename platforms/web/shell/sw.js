// The service worker: keeps one whole version of the page, so that it opens without a network.
// A new version is fetched whole into a cache of its own and waits; it takes over when no page uses the old one, or
// when a page that has not begun to play asks for it. Versions never mix; progress lies elsewhere (IndexedDB).
const version = '@V@';
const files = @FILES@;
const cacheName = `backwise-${version}`;

self.addEventListener('install', (event) => {
  // Files in the version's folder never change; the others are asked for anew.
  const requests = files.map((file) => new Request(file, {cache: file.startsWith(version) ? 'default' : 'no-cache'}));
  event.waitUntil(caches.open(cacheName).then((cache) => cache.addAll(requests)));
});

self.addEventListener('activate', (event) => {
  event.waitUntil((async () => {
    for (const name of await caches.keys())
      if (name.startsWith('backwise-') && name !== cacheName) await caches.delete(name);
    await self.clients.claim();
  })());
});

self.addEventListener('message', (event) => {
  if (event.data === 'take over') self.skipWaiting();
});

const home = new URL('./', self.location).pathname;

self.addEventListener('fetch', (event) => {
  const {origin, pathname} = new URL(event.request.url);
  if (event.request.method !== 'GET' || origin !== self.location.origin) return;
  event.respondWith((async () => {
    const cache = await caches.open(cacheName);
    const wanted = pathname === home || pathname === `${home}index.html` ? './' : event.request;
    return (await cache.match(wanted, {ignoreSearch: true, ignoreVary: true})) || fetch(event.request);
  })());
});
