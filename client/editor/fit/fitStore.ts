import { createStore, useStore } from 'zustand'
import { addressKey, type AddressKey, type TextAddress } from '#shared/model/textAddress.ts'
import { sameFit, type Fit } from './fit.ts'

/** The texts of the slide on the canvas, as the browser last laid them out. One canvas, one store. */
export const fitStore = createStore<ReadonlyMap<AddressKey, Fit>>(() => new Map())

/** How a text sits in its box; `null` for one that is not on the canvas. */
export const useFit = (at: TextAddress): Fit | null =>
  useStore(fitStore, (fits) => fits.get(addressKey(at)) ?? null)

/** Replaces what is known of some texts; tells nobody when nothing changed. */
export function reportFits(measured: ReadonlyMap<AddressKey, Fit>): void {
  fitStore.setState((fits) => {
    const changed = [...measured].filter(([id, fit]) => !sameFit(fits.get(id), fit))
    return changed.length === 0 ? fits : new Map([...fits, ...changed])
  }, true)
}

export function forgetFits(): void {
  fitStore.setState((fits) => (fits.size === 0 ? fits : new Map()), true)
}
