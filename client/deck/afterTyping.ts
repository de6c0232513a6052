/** Milliseconds without another letter after which somebody is taken to rest. */
const rest = 80
/** Milliseconds after which it is done even if they do not. */
const longest = 1_000

let waiting = new Set<() => void>()
let since = 0
let timer: ReturnType<typeof setTimeout> | undefined

/** Runs `act` once the hands rest, or after a while if they do not; once, however often it is asked for before that. */
export function afterTyping(act: () => void): void {
  const now = performance.now()
  if (waiting.size === 0) since = now
  waiting.add(act)
  clearTimeout(timer)
  timer = setTimeout(runAll, Math.min(rest, since + longest - now))
}

function runAll(): void {
  const acts = waiting
  waiting = new Set()
  for (const act of acts) act()
}
