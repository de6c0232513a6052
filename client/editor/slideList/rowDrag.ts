import { gapAcross, gapAt } from './dropIndex.ts'
import { rowsIn } from './rows.ts'

/** A pointer that went down on a row; screen pixels. */
export interface Press {
  /** Of the row. */
  readonly key: string
  readonly x: number
  readonly y: number
  readonly touch: boolean
}

/** A row on its way. */
export interface Drag {
  readonly key: string
  /** Where it would land: the gap before the row of this index among all rows. */
  readonly gap: number
  readonly x: number
  readonly y: number
}

interface DragEvents {
  readonly onDrag: (drag: Drag) => void
  readonly onDrop: (drag: Drag) => void
  /** Dropped, given up, or never begun. */
  readonly onEnd: () => void
}

/** A press becomes a drag after this many pixels; a finger has to rest first, because it may mean to scroll. */
const threshold = 5
const fingerRest = 250
/** Near an end of the list it scrolls by this many pixels at a time. */
const edge = 40
const scrollStep = 9

/** One press on a row, until the pointer is up or Escape is pressed. */
export class RowDrag {
  readonly #press: Press
  readonly #list: HTMLElement
  readonly #events: DragEvents
  /** Rows stand beside each other, too. */
  readonly #across: boolean
  readonly #over = new AbortController()
  #drag: Drag | null = null

  constructor(press: Press, list: HTMLElement, across: boolean, events: DragEvents) {
    this.#press = press
    this.#across = across
    this.#list = list
    this.#events = events
    const { signal } = this.#over
    window.addEventListener('pointermove', this.#moved, { signal })
    window.addEventListener('pointerup', this.#dropped, { signal })
    window.addEventListener('pointercancel', events.onEnd, { signal })
    window.addEventListener('keydown', this.#keyed, { signal, capture: true })
    // Once a finger drags, the page must not scroll with it.
    window.addEventListener('touchmove', this.#touched, { signal, passive: false })
    const rest = press.touch ? setTimeout(() => this.#to(press.x, press.y), fingerRest) : undefined
    const scrolling = setInterval(this.#scroll, 16)
    signal.addEventListener('abort', () => {
      clearTimeout(rest)
      clearInterval(scrolling)
    })
  }

  /** Lets go of the page's events. */
  end(): void {
    this.#over.abort()
  }

  readonly #moved = ({ clientX: x, clientY: y }: PointerEvent): void => {
    const far = Math.hypot(x - this.#press.x, y - this.#press.y) > threshold
    if (this.#drag || (far && !this.#press.touch)) this.#to(x, y)
    else if (far) this.#events.onEnd()
  }

  #to(x: number, y: number): void {
    const rows = rowsIn(this.#list).map((row) => row.getBoundingClientRect())
    const gap = this.#across ? gapAcross(rows, { x, y }) : gapAt(rows, { y })
    this.#drag = { key: this.#press.key, gap, x, y }
    this.#events.onDrag(this.#drag)
  }

  readonly #dropped = (): void => {
    if (this.#drag) this.#events.onDrop(this.#drag)
    this.#events.onEnd()
  }

  readonly #keyed = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !this.#drag) return
    event.preventDefault()
    event.stopPropagation()
    this.#events.onEnd()
  }

  readonly #touched = (event: TouchEvent): void => {
    if (this.#drag) event.preventDefault()
  }

  readonly #scroll = (): void => {
    if (!this.#drag) return
    const { x, y } = this.#drag
    const { top, bottom } = this.#list.getBoundingClientRect()
    const by = y < top + edge ? -scrollStep : y > bottom - edge ? scrollStep : 0
    if (by === 0) return
    this.#list.scrollBy(0, by)
    this.#to(x, y)
  }
}
