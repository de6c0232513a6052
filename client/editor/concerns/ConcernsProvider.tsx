import { useQuery } from '@tanstack/react-query'
import { createContext, useContext, useLayoutEffect, useMemo, useState, type ReactNode } from 'react'
import { createStore, useStore, type StoreApi } from 'zustand'
import { errorText } from '#client/api.ts'
import { useDeck, useDeckSession } from '#client/deck/DeckSession.tsx'
import { checksQuery } from '#client/queries/stageQueries.ts'
import { concernsOf, worstFirst, type Concern, type ConcernKind } from '#shared/compose/concerns.ts'
import { shownSlides } from '#shared/compose/shownSlides.ts'
import type { ComposedSlide } from '#shared/model/deck.ts'
import { unplanned } from '#shared/model/plan.ts'
import type { AddressKey } from '#shared/model/textAddress.ts'
import { useOverflowing } from './useOverflowing.ts'

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

/** Milliseconds between looks at what only the server finds, while nobody is about to start anything. */
const lookEvery = 15_000

/** What stands between the deck on screen and its client, for every part of the editor that says so. */
export function ConcernsProvider({ children }: { children: ReactNode }) {
  const deck = useDeck()
  const slides = useMemo(() => shownSlides(deck, unplanned, false), [deck])
  const { texts: overflowing, looked } = useOverflowing(deck.theme, slides)
  const joined = useJoined({ slides, short: false, overflowing, looked, every: lookEvery })
  const [store] = useState(() => createStore<Open>(() => unchecked))
  useLayoutEffect(
    () => store.setState({ ...joined, overflowing, looked }),
    [store, joined, overflowing, looked],
  )
  return <ConcernsContext value={store}>{children}</ConcernsContext>
}

/** Of all slides that the client would see. */
export const useConcerns = (): Open => useStore(useConcernsStore())

export function useConcernsStore(): StoreApi<Open> {
  const store = useContext(ConcernsContext)
  if (!store) throw new Error('useConcerns needs a ConcernsProvider above it')
  return store
}

/** The same of some slides, looked at every few seconds: somebody is about to show or send them. */
export function useConcernsOf(slides: readonly ComposedSlide[], short: boolean): Concerns {
  const { overflowing, looked } = useConcerns()
  return useJoined({ slides, short, overflowing, looked, every: 5_000 })
}

/** Other pitches, stored pictures and the plan: the server reads them. Words change here first. */
const foundByServer: readonly ConcernKind[] = ['client', 'picture', 'speaker']

interface Looked {
  readonly slides: readonly ComposedSlide[]
  readonly short: boolean
  readonly overflowing: readonly AddressKey[]
  readonly looked: boolean
  readonly every: number
}

function useJoined({ slides, short, overflowing, looked, every }: Looked): Concerns {
  const deck = useDeck()
  const { pitchId } = useDeckSession()
  const { data, error } = useQuery({
    ...checksQuery(pitchId ?? '', short),
    enabled: pitchId !== null,
    refetchInterval: every,
  })
  return useMemo(() => {
    const found = data?.concerns.filter(({ kind }) => foundByServer.includes(kind)) ?? []
    return {
      concerns: worstFirst([...concernsOf(deck, slides, { overflowing }), ...found]),
      checked: looked && (pitchId === null || data !== undefined),
      error: error ? errorText(error) : undefined,
    }
  }, [deck, slides, overflowing, looked, data, error, pitchId])
}
