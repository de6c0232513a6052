/** A frame is late when nobody looks at the page; then this many milliseconds have to do. */
const longest = 100
/** Milliseconds between two runs: somebody who types fast sees the letters first, the small pictures in between. */
const apart = 120

let waiting = new Set<() => void>()
let lastRun = -apart
const channel = new MessageChannel()
channel.port1.onmessage = runAll

/** Runs `act` once a coming frame is on the screen; once, however often it is asked for before that. */
export function afterPaint(act: () => void): void {
  if (waiting.size === 0) {
    const rest = Math.max(0, lastRun + apart - performance.now())
    setTimeout(() => requestAnimationFrame(() => channel.port2.postMessage(null)), rest)
    setTimeout(runAll, rest + longest)
  }
  waiting.add(act)
}

function runAll(): void {
  const acts = waiting
  waiting = new Set()
  if (acts.size > 0) lastRun = performance.now()
  for (const act of acts) act()
}
