/** A frame is late when nobody looks at the page; then this many milliseconds have to do. */
const longest = 100

let waiting = new Set<() => void>()
const channel = new MessageChannel()
channel.port1.onmessage = runAll

/** Runs `act` once the next frame is on the screen; once, however often it is asked for before that. */
export function afterPaint(act: () => void): void {
  if (waiting.size === 0) {
    requestAnimationFrame(() => channel.port2.postMessage(null))
    setTimeout(runAll, longest)
  }
  waiting.add(act)
}

function runAll(): void {
  const acts = waiting
  waiting = new Set()
  for (const act of acts) act()
}
