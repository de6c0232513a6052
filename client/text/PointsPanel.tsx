import type { SlideId } from '#shared/model/ids.ts'
import { pointsText } from '#shared/docs/pitchDoc.ts'
import { useClient } from '#client/deck/deckParts.ts'
import { useDeckPart, useDeckSession } from '#client/deck/DeckSession.tsx'
import { WordsPanel } from './panels/WordsPanel.tsx'

/** What sales says on a slide to the client at hand. Nothing where no pitch is open. */
export function PointsPanel({ slideId }: { slideId: SlideId }) {
  const { pitch, can } = useDeckSession()
  const client = useClient()
  const text = useDeckPart(({ slides }) => slides.find(({ id }) => id === slideId)?.points)
  const language = useDeckPart((deck) => deck.language)
  if (!pitch || !text) return null
  return (
    <WordsPanel
      key={slideId}
      owner="sales"
      title={client ? `Talking points for ${client}` : 'Talking points'}
      aside="Only your team sees these"
      ownerLine="Sales writes these"
      room={pitch}
      place={{ kind: 'points', slideId }}
      live={pointsText(pitch.doc, slideId)}
      text={text}
      language={language}
      mayWrite={can.editPitch}
      prompt="What will you say here? One thought a line: the story, the number to pause on, the question to ask."
      bulleted
    />
  )
}
