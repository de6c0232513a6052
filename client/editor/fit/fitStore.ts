import { createStore, useStore } from 'zustand'
import type { BlockId } from '#shared/model/ids.ts'
import { sameFit, type Fit } from './fit.ts'

/** The blocks of the slide on the canvas, as the browser last laid them out. One canvas, one store. */
export const fitStore = createStore<ReadonlyMap<BlockId, Fit>>(() => new Map())

/** How a block's words sit in its box; `null` for blocks without words and those not on the canvas. */
export const useFit = (blockId: BlockId): Fit | null =>
  useStore(fitStore, (fits) => fits.get(blockId) ?? null)

/** Replaces what is known of some blocks; tells nobody when nothing changed. */
export function reportFits(measured: ReadonlyMap<BlockId, Fit>): void {
  fitStore.setState((fits) => {
    const changed = [...measured].filter(([id, fit]) => !sameFit(fits.get(id), fit))
    return changed.length === 0 ? fits : new Map([...fits, ...changed])
  }, true)
}

export function forgetFits(): void {
  fitStore.setState((fits) => (fits.size === 0 ? fits : new Map()), true)
}
