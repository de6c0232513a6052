import { Link2 } from 'lucide-react'
import { useDeckPart } from '#client/deck/DeckSession.tsx'
import { useEditorStore } from '#client/deck/editorStore.ts'
import { linkWords } from '#client/deck/linkWords.ts'
import { Button } from '#client/ui/Button.tsx'
import type { ComposedBlock } from '#shared/blocks/kinds.ts'
import { Row, Section } from '../sections/Section.tsx'
import styles from './BlockInspector.module.css'

/** Where a press on the blocks leads; nothing while they lead nowhere. */
export function LinkSection({ blocks }: { blocks: readonly ComposedBlock[] }) {
  const store = useEditorStore()
  const links = [...new Set(blocks.flatMap(({ link }) => link ?? []))]
  const words = useDeckPart((deck) => links.map((link) => linkWords(deck, link)).join(', '), 'calm')
  if (links.length === 0) return null
  return (
    <Section title="Link">
      <p className={styles.quiet} dir="auto">
        {words}
      </p>
      <Row>
        <Button size="s" icon={Link2} onClick={() => store.getState().openLink(blocks.map(({ id }) => id))}>
          Change…
        </Button>
      </Row>
    </Section>
  )
}
