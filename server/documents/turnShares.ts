/** Bytes read or written in one turn of the event loop, the last row on top: about 5 ms. */
const turnBytes = 1024 * 1024

/** Things in order, those of one turn together. */
export function* turnShares<T>(things: readonly T[], bytesOf: (thing: T) => number): Generator<readonly T[]> {
  let share: T[] = []
  let bytes = 0
  for (const thing of things) {
    share.push(thing)
    bytes += bytesOf(thing)
    if (bytes < turnBytes) continue
    yield share
    share = []
    bytes = 0
  }
  if (share.length > 0) yield share
}
