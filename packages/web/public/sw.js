/**
 * The worker that makes the site installable. It keeps one page, the one that says that there is no
 * connection, and answers with it when a page cannot be had. Everything else goes to the network as
 * if there were no worker: no page of a visitor and no answer of the API is ever kept, so a board
 * is never older than it says, and the next person at this browser finds nothing of the last.
 */
const CACHE = 'offline-1';
const OFFLINE = '/offline.html';

self.addEventListener('install', (event) => {
  event.waitUntil(keepOfflinePage().then(() => self.skipWaiting()));
});

self.addEventListener('activate', (event) => {
  event.waitUntil(dropOldCaches().then(() => self.clients.claim()));
});

self.addEventListener('fetch', (event) => {
  if (event.request.mode !== 'navigate') return;
  event.respondWith(fetch(event.request).catch(offlinePage));
});

/** "It is your turn": its tag names the game. */
self.addEventListener('notificationclick', (event) => {
  event.notification.close();
  event.waitUntil(showGame(event.notification.tag));
});

async function showGame(gameId) {
  const { pathname } = new URL(`/game/${gameId}`, self.location.origin);
  const windows = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
  const there = windows.find(({ url }) => new URL(url).pathname === pathname);
  await (there ? there.focus() : self.clients.openWindow(pathname));
}

async function keepOfflinePage() {
  const cache = await caches.open(CACHE);
  await cache.add(new Request(OFFLINE, { cache: 'reload', credentials: 'omit' }));
}

async function dropOldCaches() {
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name !== CACHE).map((name) => caches.delete(name)));
}

async function offlinePage() {
  return (await caches.match(OFFLINE)) ?? Response.error();
}
