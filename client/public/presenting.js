// Behind the presenter's pages: without a network, what `client/stage/keptShow.ts` put by. Else it is in nobody's way.
const shelf = 'duodeck-show'
/** Milliseconds for the network where something is kept: a dead one may say nothing for minutes. */
const patience = 4000
/** What a proxy says whose server is gone. */
const away = [502, 503, 504]

self.addEventListener('install', () => self.skipWaiting())
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()))
self.addEventListener('fetch', (event) => {
  const { method, url } = event.request
  if (method === 'GET' && new URL(url).origin === location.origin) event.respondWith(answer(event.request))
})

async function answer(request) {
  const isPage = request.mode === 'navigate'
  const kept = await caches.match(request, { cacheName: shelf, ignoreVary: true, ignoreSearch: isPage })
  if (!kept) return fetch(request)
  // Their names are hashes of what they hold. A font's is too, but whether it may be shown is the server's to say.
  if (/^\/assets\/|\/pictures\//.test(new URL(request.url).pathname)) return kept
  const late = new Promise((resolve) => setTimeout(resolve, patience, null))
  const fresh = await Promise.race([fetch(request).catch(() => null), late])
  return fresh && !away.includes(fresh.status) ? fresh : kept
}
