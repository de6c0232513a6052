const name = 'duodeck-show'

/** Where a page asks who is signed in. What is kept beside a show answers for it without a network. */
export const whoIsHere = '/api/me'

/** What this device keeps of a show. Rejects where a browser keeps nothing, such as on a page without https. */
export const showCache = (): Promise<Cache> => caches.open(name)

/** Puts `client/public/presenting.js` behind the presenter's pages. Resolves once it is there, rejects if it never is. */
export async function answerWithoutNetwork(): Promise<void> {
  const { installing, waiting, active } = await navigator.serviceWorker.register('/presenting.js', {
    scope: '/present/',
  })
  const worker = active ?? waiting ?? installing
  if (!worker) return
  await new Promise<void>((resolve, reject) => {
    const look = (): void => {
      if (worker.state === 'activated') resolve()
      if (worker.state === 'redundant')
        reject(new Error('The worker behind the presenter’s page did not start.'))
    }
    worker.addEventListener('statechange', look)
    look()
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

/**
 * Who has just signed in at this browser, as `ask` hears it: from the server, because what is kept is put aside for
 * as long. A show that they kept themselves stays; of anybody else's nothing is left. Rejects as `ask` does.
 */
export async function whoEnters<Me extends { readonly user: { readonly id: string } }>(
  ask: () => Promise<Me>,
): Promise<Me> {
  const before = await takeWhoKept()
  const me = await ask()
  if (before === me.user.id)
    await (await showCache()).put(whoIsHere, Response.json(me)).catch(() => undefined)
  else await forgetShow()
  return me
}

/** Whose show is kept, by the id; without that a page loaded from here does not run as anybody. */
async function takeWhoKept(): Promise<string | null> {
  try {
    const cache = await showCache()
    const kept = await cache.match(whoIsHere, { ignoreVary: true })
    await cache.delete(whoIsHere, { ignoreVary: true })
    return kept ? ((await kept.json()) as { user: { id: string } }).user.id : null
  } catch {
    return null
  }
}
