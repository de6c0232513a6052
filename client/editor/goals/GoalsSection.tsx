import type * as Y from 'yjs'
import { useDeckSession } from '#client/deck/DeckSession.tsx'
import { roleWords } from '#client/people/roleWords.ts'
import { Button } from '#client/ui/Button.tsx'
import { VisuallyHidden } from '#client/ui/VisuallyHidden.tsx'
import { isBlank, plainText, type RichText } from '#shared/model/richText.ts'
import { useOverlay } from '../commands/overlay.tsx'
import { Section } from '../sections/Section.tsx'
import { useGoal } from './useGoal.ts'
import styles from './goals.module.css'

/** What each side works towards, in a line or two, and the way to all of it. */
export function GoalsSection() {
  const { design, pitch } = useDeckSession()
  const overlay = useOverlay()
  const campaign = useGoal(design.doc, 'campaign')
  const aim = useGoal(design.doc, 'aim')
  return (
    <Section
      title="Goals"
      aside={
        <Button
          size="s"
          variant="quiet"
          aria-label="Goals of both sides"
          onClick={() => overlay.show('goals')}
        >
          Both sides
        </Button>
      }
    >
      <Line
        side="marketing"
        words={isBlank(campaign) ? aim : campaign}
        nothing="Marketing has not said what this deck is for."
      />
      {pitch && <NextStep doc={pitch.doc} />}
    </Section>
  )
}

function NextStep({ doc }: { doc: Y.Doc }) {
  const next = useGoal(doc, 'next')
  return <Line side="sales" words={next} nothing="Sales has not said what comes after the meeting." />
}

function Line({ side, words, nothing }: { side: 'marketing' | 'sales'; words: RichText; nothing: string }) {
  const said = plainText(words).trim()
  return (
    <p className={styles.line} data-side={side} data-empty={said === '' || undefined} dir="auto">
      {said === '' ? (
        nothing
      ) : (
        <>
          <VisuallyHidden>{roleWords[side].name}: </VisuallyHidden>
          {said}
        </>
      )}
    </p>
  )
}
