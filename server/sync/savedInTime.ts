import type { Clock } from '../clock.ts'

/** An edit is live and will be saved when the disk recovers, but was not within the time allowed. */
export class NotSavedYet extends Error {}

/** Waits for the disk, but not for ever: somebody waits for an answer. Rejects with `NotSavedYet` after `ms`. */
export async function savedInTime(saved: Promise<void>, clock: Clock, ms: number): Promise<void> {
  let cancel: () => void = () => undefined
  const late = new Promise<never>((_resolve, reject) => {
    const error = new NotSavedYet('The change is made, but the disk has not taken it yet')
    cancel = clock.after(ms, () => reject(error))
  })
  try {
    await Promise.race([saved, late])
  } finally {
    cancel()
  }
}
