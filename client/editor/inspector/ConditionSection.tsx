import { Eye, ListFilter } from 'lucide-react'
import { useDeckSession } from '#client/deck/DeckSession.tsx'
import { useEditorStore } from '#client/deck/editorStore.ts'
import { Button } from '#client/ui/Button.tsx'
import { conditionWords, type Condition } from '#shared/model/condition.ts'
import type { BlockId } from '#shared/model/ids.ts'
import { canvasCommands } from '../commands/canvasCommands.ts'
import { useOffered } from '../commands/offeredActs.tsx'
import { Row, Section } from '../sections/Section.tsx'
import { useFillFact } from '../sections/useFillFact.ts'
import styles from './BlockInspector.module.css'

interface ConditionSectionProps {
  condition: Condition | undefined
  /** Why this client does not see it. */
  withheld: string | undefined
  /** It is a block that marketing shows to nobody. */
  hidden?: boolean | undefined
  /** `null`: it is the slide's. */
  block: BlockId | null
}

/** For which clients a slide or a block is shown; marketing says so, and whoever has the client states the fact. */
export function ConditionSection({ condition, withheld, hidden = false, block }: ConditionSectionProps) {
  const { pitchId, can } = useDeckSession()
  const store = useEditorStore()
  const fillFact = useFillFact()
  const offered = useOffered()
  if (!condition && !hidden && !can.editDesign) return null
  const fact = condition?.fact ?? ''
  return (
    <Section title="Shown to">
      <p className={styles.quiet}>
        {hidden
          ? `${withheld}.`
          : `${condition ? conditionWords(condition) : 'Every client'}.${withheld ? ` ${withheld}.` : ''}`}
      </p>
      <Row>
        {can.editDesign && hidden && (
          <Button size="s" icon={Eye} onClick={() => offered.getState().ask().show?.run()}>
            {canvasCommands.show.label}
          </Button>
        )}
        {can.editDesign && !hidden && (
          <Button size="s" icon={ListFilter} onClick={() => store.getState().openCondition({ block })}>
            {condition ? 'Change…' : block === null ? 'Show the slide only if…' : 'Show only if…'}
          </Button>
        )}
        {pitchId !== null && fact !== '' && !hidden && (
          <Button size="s" onClick={() => fillFact(fact)}>
            Go to this fact
          </Button>
        )}
      </Row>
    </Section>
  )
}
