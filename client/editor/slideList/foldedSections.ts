import { useMemo } from 'react'
import { remembered, useRemembered } from '#client/remembered.ts'
import type { SlideId } from '#shared/model/ids.ts'

/** More than this, in all decks together, a browser does not keep. */
const most = 300

/** Ids of the slides whose sections are folded, of all decks. */
const folded = remembered<string>('duodeck.sections.folded', '', (value): value is string =>
  /^[\w -]{0,12000}$/.test(value),
)

const idsIn = (joined: string): readonly SlideId[] => joined.split(' ').filter(Boolean)

export function useFoldedSections(): ReadonlySet<SlideId> {
  const joined = useRemembered(folded)
  return useMemo(() => new Set(idsIn(joined)), [joined])
}

export function foldSections(ids: readonly SlideId[], fold: boolean): void {
  const others = idsIn(folded.get()).filter((id) => !ids.includes(id))
  folded.set([...others, ...(fold ? ids : [])].slice(-most).join(' '))
}
