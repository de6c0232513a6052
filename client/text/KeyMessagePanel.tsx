import type { SlideId } from '#shared/model/ids.ts'
import { keyMessageText } from '#shared/docs/designDoc.ts'
import { useDeckPart, useDeckSession } from '#client/deck/DeckSession.tsx'
import { WordsPanel } from './panels/WordsPanel.tsx'

/** What a slide must leave behind, whoever presents it. */
export function KeyMessagePanel({ slideId }: { slideId: SlideId }) {
  const { design, can, pitchId } = useDeckSession()
  const text = useDeckPart(({ slides }) => slides.find(({ id }) => id === slideId)?.keyMessage)
  const language = useDeckPart(({ slides }) => slides.find(({ id }) => id === slideId)?.language)
  if (!text) return null
  return (
    <WordsPanel
      key={slideId}
      owner="marketing"
      title="Key message"
      aside={pitchId === null ? 'Only your team sees this' : 'For every client'}
      ownerLine="Marketing writes this"
      room={design}
      place={{ kind: 'key-message', slideId }}
      live={keyMessageText(design.doc, slideId)}
      text={text}
      language={language}
      mayWrite={can.editDesign}
      prompt="The one thing this slide must leave behind, in a sentence."
    />
  )
}
