import { setTimeout as pause } from 'node:timers/promises'

/** Asks again until `check` passes, for what the server does in its own time. Fails with the last failure. */
export async function eventually<T>(check: () => Promise<T> | T, within = 20_000): Promise<T> {
  const end = Date.now() + within
  for (;;) {
    try {
      return await check()
    } catch (error) {
      if (Date.now() > end) throw error
      await pause(25)
    }
  }
}
