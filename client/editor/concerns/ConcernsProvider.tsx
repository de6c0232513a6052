import { createContext, useContext, useState, type ReactNode } from 'react'
import { createStore, useStore, type StoreApi } from 'zustand'
import type { Concern } from '#shared/compose/concerns.ts'
import type { AddressKey } from '#shared/model/textAddress.ts'

export interface Concerns {
  /** The worst first, as far as they are known. */
  readonly concerns: readonly Concern[]
  /** Whether everything has been looked at: only then does an empty list mean that nothing is open. */
  readonly checked: boolean
  readonly error: string | undefined
}

interface Open extends Concerns {
  readonly overflowing: readonly AddressKey[]
  readonly looked: boolean
}

const unchecked: Open = { concerns: [], checked: false, error: undefined, overflowing: [], looked: false }

/** A store, so that whoever needs it at a click only is not drawn with every keystroke. */
const ConcernsContext = createContext<StoreApi<Open> | null>(null)

/** What stands between the deck on screen and its client, for every part of the editor that says so. */
export function ConcernsProvider({ children }: { children: ReactNode }) {
  const [store] = useState(() => createStore<Open>(() => unchecked))
  return <ConcernsContext value={store}>{children}</ConcernsContext>
}

/** Of all slides that the client would see. */
export const useConcerns = (): Open => useStore(useConcernsStore())

export function useConcernsStore(): StoreApi<Open> {
  const store = useContext(ConcernsContext)
  if (!store) throw new Error('useConcerns needs a ConcernsProvider above it')
  return store
}
