import { TextArea } from '#client/ui/TextArea.tsx'
import type { ComposedBlock } from '#shared/blocks/kinds.ts'
import { DraftField } from '../sections/DraftField.tsx'
import { Section } from '../sections/Section.tsx'
import { useBlockEdits } from './useBlockEdits.ts'
import { cutText } from '#shared/model/characters.ts'

/** Why marketing keeps a block as it is. Sales reads it where they would have changed it. */
export function ReasonSection({ block }: { block: ComposedBlock }) {
  const edits = useBlockEdits([block])
  return (
    <Section title="Why it stays as it is">
      <DraftField multiline value={block.reason} onCommit={(reason) => edits.reason(cutText(reason, 500))}>
        {(draft) => (
          <TextArea
            label="Reason for colleagues"
            labelHidden
            rows={2}
            maxLength={500}
            placeholder="Legal checked this wording in March"
            {...draft}
          />
        )}
      </DraftField>
    </Section>
  )
}
