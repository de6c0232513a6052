import { useSyncExternalStore } from 'react'
import type { DrawRare } from '#shared/blocks/shape/rare/drawRare.ts'

/** On a page there is one, whatever decks it shows. */
let drawing: DrawRare | null = null
let coming: Promise<void> | null = null
const listeners = new Set<() => void>()

/** `shared/blocks/shape/rare/here.ts` on pages (`vite.config.ts`): asks for it where a shape is drawn with it. */
export function rareHere(): DrawRare | null {
  void bringRare()
  return drawing
}

/** Resolves once rare shapes can be drawn. It is asked for once, however often this is called. */
export const bringRare = (): Promise<void> => (coming ??= bring())

/** Without a line shapes are boxes, so that nobody loses what their words stand on, until it comes after all. */
async function bring(): Promise<void> {
  for (let wait = 2_000; ; wait = Math.min(2 * wait, 60_000)) {
    try {
      const { drawRare } = await import('#shared/blocks/shape/rare/drawRare.ts')
      return come(drawRare)
    } catch {
      come((_name, _adjusts, { w, h }) => ({ outline: `M0 0L${w} 0L${w} ${h}L0 ${h}z`, words: [0, 0, w, h] }))
      await new Promise((resolve) => setTimeout(resolve, wait))
    }
  }
}

function come(drawn: DrawRare): void {
  drawing = drawn
  for (const listener of [...listeners]) listener()
}

/** Tells whenever rare shapes are drawn otherwise than before. Returns the way to stop. */
export function onRareHere(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** For what draws shapes: it is drawn once more when rare ones can be. */
export function useRareHere(): void {
  useSyncExternalStore(
    onRareHere,
    () => drawing,
    () => drawing,
  )
}
