/** Milliseconds that what shows all of a deck may be behind what others do in it. */
const calm = 250
/** Milliseconds after which it is done without a frame, or without a letter of mine to come behind. */
const longest = 200
/** Milliseconds without a letter of mine after which my hands are taken to rest. */
const rest = 400

/** What is to be done, once each. */
class Waiting {
  #acts = new Set<() => void>()
  /** When the first of them was asked for. */
  since = Infinity

  /** The first one has to be planned for; the others come along. */
  add(act: () => void): void {
    const isFirst = this.#acts.size === 0
    this.#acts.add(act)
    if (!isFirst) return
    this.since = performance.now()
    plan()
  }

  run(): void {
    const acts = this.#acts
    this.#acts = new Set()
    this.since = Infinity
    for (const act of acts) act()
  }
}

const [soon, later] = [new Waiting(), new Waiting()]
let frame = 0
let timer: ReturnType<typeof setTimeout> | undefined
let letterAt = -Infinity
let isPainting = false

/**
 * Runs `act` before the next frame, once, however often it is asked for before that: what ten colleagues type
 * within a frame is drawn once. While I type it comes behind my next letter, or a fifth of a second later: no letter
 * of mine waits for what others do.
 */
export function onceAFrame(act: () => void): void {
  soon.add(act)
}

/** The same a quarter of a second later, for what many changes may be drawn in at once. */
export function calmly(act: () => void): void {
  later.add(act)
}

/** A letter of mine was typed; the next frame is its own. What waits is done once it has been painted. */
export function letterTyped(): void {
  letterAt = performance.now()
  if (isPainting) return
  isPainting = true
  cancelAnimationFrame(frame)
  requestAnimationFrame(() => {
    isPainting = false
    setTimeout(run)
  })
}

function plan(): void {
  const now = performance.now()
  const isTyping = now - letterAt < rest
  cancelAnimationFrame(frame)
  clearTimeout(timer)
  if (soon.since < Infinity && !isTyping) frame = requestAnimationFrame(run)
  const due = Math.min(soon.since + longest, later.since + calm + (isTyping ? longest : 0))
  if (due < Infinity) timer = setTimeout(run, Math.max(0, due - now))
}

function run(): void {
  soon.run()
  if (performance.now() - later.since >= calm) later.run()
  plan()
}
