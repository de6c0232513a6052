import { useQuery } from '@tanstack/react-query'
import { useLayoutEffect, useMemo } from 'react'
import { errorText } from '#client/api.ts'
import { useDeck, useDeckSession } from '#client/deck/DeckSession.tsx'
import { checksQuery } from '#client/queries/stageQueries.ts'
import { concernsOf, worstFirst, type ConcernKind } from '#shared/compose/concerns.ts'
import { shownSlides } from '#shared/compose/shownSlides.ts'
import type { ComposedSlide } from '#shared/model/deck.ts'
import { unplanned } from '#shared/model/plan.ts'
import type { AddressKey } from '#shared/model/textAddress.ts'
import { useConcerns, useConcernsStore, type Concerns } from './ConcernsProvider.tsx'
import { useOverflowing } from './useOverflowing.ts'

/** Milliseconds between looks at what only the server finds, while nobody is about to start anything. */
const lookEvery = 15_000

/** Looks through the slides that the client would see, and keeps what it finds in the provider above. */
export function ConcernsWatch() {
  const deck = useDeck()
  const store = useConcernsStore()
  const slides = useMemo(() => shownSlides(deck, unplanned, false), [deck])
  const { texts: overflowing, looked } = useOverflowing(deck.theme, slides)
  const joined = useJoined({ slides, short: false, overflowing, looked, every: lookEvery })
  useLayoutEffect(
    () => store.setState({ ...joined, overflowing, looked }),
    [store, joined, overflowing, looked],
  )
  return null
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
