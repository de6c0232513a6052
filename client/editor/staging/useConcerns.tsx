import type { PitchId } from '#shared/model/ids.ts'
import { useQuery } from '@tanstack/react-query'
import { useMemo, type ReactNode } from 'react'
import { errorText } from '#client/api.ts'
import { useDeck } from '#client/deck/DeckSession.tsx'
import { checksQuery } from '#client/queries/stageQueries.ts'
import { fitConcern, type Concern } from '#shared/compose/concerns.ts'
import { shownSlides } from '#shared/compose/shownSlides.ts'
import type { AddressKey } from '#shared/model/textAddress.ts'
import type { Plan } from '#shared/model/plan.ts'
import { useOverflows } from '../fit/useOverflows.tsx'

interface Concerns {
  /** `null` until everything is checked. */
  readonly concerns: readonly Concern[] | null
  readonly overflowing: readonly AddressKey[]
  readonly error: string | undefined
  /** Measures out of sight; has to be drawn somewhere. */
  readonly probe: ReactNode
}

/** What the server finds, and what only a browser can tell: whether words fit. */
export function useConcerns(pitchId: PitchId, plan: Plan | null, short: boolean): Concerns {
  const deck = useDeck()
  const slides = useMemo(() => (plan ? shownSlides(deck, plan, short) : []), [deck, plan, short])
  const { data, error } = useQuery(checksQuery(pitchId, short))
  const { texts, probe } = useOverflows(deck.theme, slides)
  const fit = texts && fitConcern(deck, texts)
  return {
    concerns: data && plan && texts ? [...data.concerns, ...(fit ? [fit] : [])] : null,
    overflowing: texts ?? [],
    error: error ? errorText(error) : undefined,
    probe,
  }
}
