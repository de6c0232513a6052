/** Milliseconds after which it is done without a frame: a page that nobody sees gets none. */
const longest = 200

let waiting = new Set<() => void>()
let frame = 0
let timer: ReturnType<typeof setTimeout> | undefined

/**
 * Runs `act` before the next frame, once, however often it is asked for before that: what ten colleagues type
 * within a frame is drawn once.
 */
export function onceAFrame(act: () => void): void {
  if (waiting.size === 0) {
    frame = requestAnimationFrame(runAll)
    timer = setTimeout(runAll, longest)
  }
  waiting.add(act)
}

function runAll(): void {
  cancelAnimationFrame(frame)
  clearTimeout(timer)
  const acts = waiting
  waiting = new Set()
  for (const act of acts) act()
}
