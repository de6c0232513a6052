/** Milliseconds that something waits at least, once it has been asked for. */
interface Waits {
  /** Behind a letter of mine. */
  readonly behindLetter: number
  /** While I type, where no letter comes. */
  readonly typing: number
  /** While my hands rest. */
  readonly resting: number
}

/** What is to be done, once each, however often it is asked for. */
class Waiting {
  readonly #waits: Waits
  #acts = new Set<() => void>()
  #since = Infinity

  constructor(waits: Waits) {
    this.#waits = waits
  }

  add(act: () => void): void {
    const isFirst = this.#acts.size === 0
    this.#acts.add(act)
    if (!isFirst) return
    this.#since = performance.now()
    plan()
  }

  get isEmpty(): boolean {
    return this.#acts.size === 0
  }

  /** When it is due; `Infinity`: there is nothing to do. */
  due(when: keyof Waits): number {
    return this.#since + this.#waits[when]
  }

  run(): void {
    const acts = this.#acts
    this.#acts = new Set()
    this.#since = Infinity
    for (const act of acts) act()
  }
}

/** What shows a letter of mine elsewhere than in its editor, where no pause of my hands comes before. */
const own = new Waiting({ behindLetter: 600, typing: Infinity, resting: Infinity })
/** What shows others at work. */
const soon = new Waiting({ behindLetter: 150, typing: 200, resting: 0 })
/** What shows all of a deck. */
const later = new Waiting({ behindLetter: 400, typing: 600, resting: 250 })

/** Milliseconds without a letter of mine that make a pause. */
const pause = 200
/** Milliseconds without one after which my hands are taken to rest. */
const rest = 400
/** Milliseconds after which no frame is expected any more: nobody sees the page. */
const longestFrame = 100

let frame = 0
let timer: ReturnType<typeof setTimeout> | undefined
let letterAt = -Infinity
let isPainting = false

/**
 * A letter of mine was typed: the next frame is its own. `act` is done in a pause of my hands, or behind a later letter
 * where there is none for long.
 */
export function afterTyping(act: () => void): void {
  letterAt = performance.now()
  own.add(act)
  if (isPainting) return
  isPainting = true
  requestAnimationFrame(() => setTimeout(letterPainted))
  plan()
}

/**
 * Runs `act` before the next frame: what ten colleagues type within a frame is drawn once. While I type it comes behind a
 * letter of mine, or a fifth of a second later: no letter of mine waits for what others do, and not each has to be
 * followed by theirs.
 */
export function onceAFrame(act: () => void): void {
  soon.add(act)
}

/** The same a quarter of a second later, for what many changes may be drawn in at once. */
export function calmly(act: () => void): void {
  later.add(act)
}

/**
 * Draws what waits for a pause of my hands, and what others did: I left the text that had my last letters, or do
 * something with what I wrote.
 */
export function drawNow(): void {
  if (own.isEmpty) return
  soon.run()
  own.run()
  plan()
}

/** Next to nothing can wait for this moment: the letter is on the screen, and the next one has not come. */
function letterPainted(): void {
  isPainting = false
  run('behindLetter')
}

function run(when: keyof Waits): void {
  const now = performance.now()
  const due = [own, soon, later].filter((waiting) => waiting.due(when) <= now)
  if (when !== 'behindLetter' && now >= pauseAt()) due.push(own)
  // What is drawn anyway is drawn with the newest of others.
  if (due.length > 0) soon.run()
  for (const waiting of due) waiting.run()
  plan()
}

const whenNow = (): keyof Waits => (performance.now() - letterAt < rest ? 'typing' : 'resting')

const pauseAt = (): number => (own.isEmpty ? Infinity : letterAt + pause)

function plan(): void {
  const when = whenNow()
  cancelAnimationFrame(frame)
  clearTimeout(timer)
  if (when === 'resting' && !soon.isEmpty) frame = requestAnimationFrame(() => run(whenNow()))
  // A page that nobody sees gets no frames, and follows all the same.
  const due = Math.min(soon.due('typing'), later.due(when), pauseAt())
  if (due === Infinity) return
  const free = isPainting ? letterAt + longestFrame : 0
  timer = setTimeout(() => run(whenNow()), Math.max(0, Math.max(due, free) - performance.now()))
}
