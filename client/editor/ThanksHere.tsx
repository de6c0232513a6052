import type { ReactNode } from 'react'
import { useDeckSession } from '#client/deck/DeckSession.tsx'
import { useClient } from '#client/deck/deckParts.ts'
import { useEditorStore } from '#client/deck/editorStore.ts'
import { ThanksContext, type ThanksChoice } from '#client/people/card/thanksChoices.ts'

/** Cards that are opened over this deck offer thanks for the slide on screen, or for the whole pitch. */
export function ThanksHere({ children }: { children: ReactNode }) {
  const { deckId, pitchId } = useDeckSession()
  const client = useClient()
  const store = useEditorStore()
  function choices(): readonly ThanksChoice[] {
    const { slideId } = store.getState()
    const slide: ThanksChoice[] =
      slideId === null ? [] : [{ label: 'This slide', about: { kind: 'slide', deckId, pitchId, slideId } }]
    if (pitchId === null) return slide
    return [...slide, { label: `The pitch for ${client}`, about: { kind: 'pitch', pitchId } }]
  }
  return <ThanksContext value={choices}>{children}</ThanksContext>
}
