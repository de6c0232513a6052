const name = 'duodeck-show'

/** What this device keeps of a show. Rejects where a browser keeps nothing, such as on a page without https. */
export const showCache = (): Promise<Cache> => caches.open(name)

/** Puts `client/public/presenting.js` behind the presenter's pages. Resolves once it is there. */
export async function answerWithoutNetwork(): Promise<void> {
  const { installing, waiting, active } = await navigator.serviceWorker.register('/presenting.js', {
    scope: '/present/',
  })
  const worker = installing ?? waiting ?? active
  if (!worker || worker.state === 'activated') return
  await new Promise<void>((resolve) => {
    worker.addEventListener('statechange', () => worker.state === 'activated' && resolve())
  })
}

/** When the show is over, and for whoever leaves: the next person at this browser gets nothing of it. */
export async function forgetShow(): Promise<void> {
  try {
    await caches.delete(name)
    await (await navigator.serviceWorker.getRegistration('/present/'))?.unregister()
  } catch {
    // Nothing was kept.
  }
}
