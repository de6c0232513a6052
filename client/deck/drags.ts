import { useSyncExternalStore } from 'react'
import type { Awareness } from 'y-protocols/awareness'
import { asNumber, asRecord, asString } from '#shared/docs/guards.ts'
import { frame, type Frame } from '#shared/model/frame.ts'
import type { BlockId, SlideId } from '#shared/model/ids.ts'
import { roomAccess } from '#shared/policy.ts'
import type { DraggedFrame } from '#shared/protocol/presence.ts'
import { useDeckSession } from './DeckSession.tsx'
import { readUser } from './peers.ts'

/** What a colleague drags right now: the document hears of it once they let go. */
export interface Drag {
  readonly slideId: SlideId
  readonly frames: ReadonlyMap<BlockId, Frame>
}

/** More is not told: presence has to stay small. Those blocks move when they are let go. */
export const mostDragged = 40

/** `[id, x, y, w, h, rotation]`, in whole pixels and degrees. */
export const draggedFrame = (id: BlockId, { x, y, w, h, rotation }: Frame): DraggedFrame => [
  id,
  ...([x, y, w, h, rotation].map(Math.round) as [number, number, number, number, number]),
]

/** The drags in a room; `current` stays the same object until one of them changes. */
class Drags {
  readonly #awareness: Awareness
  readonly #listeners = new Set<() => void>()
  #said = '[]'
  current: readonly Drag[] = []

  constructor(awareness: Awareness) {
    this.#awareness = awareness
    this.#read()
    awareness.on('change', this.#read)
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  readonly #read = (): void => {
    const others = [...this.#awareness.getStates()].filter(([id]) => id !== this.#awareness.clientID)
    const dragging = others.flatMap(([, state]) => {
      const { user, slideId, drag } = asRecord(state) ?? {}
      return Array.isArray(drag) && mayDrag(user) ? [{ slideId, drag: drag.slice(0, mostDragged) }] : []
    })
    const said = JSON.stringify(dragging)
    if (said === this.#said) return
    this.#said = said
    this.current = dragging.map(({ slideId, drag }) => ({
      slideId: asString(slideId),
      frames: new Map(drag.flatMap((entry) => (Array.isArray(entry) ? [readDragged(entry)] : []))),
    }))
    for (const listener of [...this.#listeners]) listener()
  }
}

/** The server says who somebody is and what they may; what they drag nobody checks. */
function mayDrag(user: unknown): boolean {
  const who = readUser(user)
  return who !== null && roomAccess(who.roles, 'design') === 'write'
}

function readDragged([id, x, y, w, h, rotation]: readonly unknown[]): readonly [BlockId, Frame] {
  const place = frame(
    asNumber(x, 0),
    asNumber(y, 0),
    asNumber(w, 1, 0),
    asNumber(h, 1, 0),
    asNumber(rotation, 0),
  )
  return [asString(id), place]
}

const known = new WeakMap<Awareness, Drags>()

/** One list a room, however many ask. It goes with the room. */
export function dragsOf(awareness: Awareness): Drags {
  const drags = known.get(awareness) ?? new Drags(awareness)
  known.set(awareness, drags)
  return drags
}

/** What colleagues drag, on any slide of the deck. */
export function useDrags(): readonly Drag[] {
  const drags = dragsOf(useDeckSession().design.awareness)
  return useSyncExternalStore(drags.subscribe, () => drags.current)
}
