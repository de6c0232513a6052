import type { Slot } from '#shared/model/block.ts'
import { Button } from '#client/ui/Button.tsx'
import { NumberField } from '#client/ui/NumberField.tsx'
import { Switch } from '#client/ui/Switch.tsx'
import { TextField } from '#client/ui/TextField.tsx'
import { useDeckSession } from '#client/deck/DeckSession.tsx'
import { slotPlace, type ComposedBlock } from '#shared/blocks/kinds.ts'
import type { SlotPlace } from '#shared/blocks/spec.ts'
import { removeWithCare } from '#client/deck/parking.ts'
import { canvasCommands } from '../commands/canvasCommands.ts'
import { useOffered } from '../commands/offeredActs.tsx'
import { DraftField } from '../sections/DraftField.tsx'
import { Section } from '../sections/Section.tsx'
import { useBlockEdits } from './useBlockEdits.ts'
import styles from './SlotSection.module.css'
import { cutText } from '#shared/model/characters.ts'
import { usualFormats } from '#shared/model/slotGrant.ts'
import { GrantChoices } from './GrantChoices.tsx'

/** Marketing's side of a slot: gives a block's words or picture over to sales, or takes them back. */
export function SlotSection({ block }: { block: ComposedBlock }) {
  const offered = useOffered()
  const accepts = slotPlace(block)?.takes
  if (!accepts) return null
  if (block.slot) return <SlotForm block={block} slot={block.slot} />
  return (
    <Section title="Slot">
      <p className={styles.hint}>Let sales {words[accepts]} for each client. Place and look stay yours.</p>
      <Button
        icon={canvasCommands.makeSlot.icon}
        wide
        onClick={() => offered.getState().ask().makeSlot?.run()}
      >
        {canvasCommands.makeSlot.label}
      </Button>
    </Section>
  )
}

const words = {
  text: 'write this',
  picture: 'choose this picture',
  numbers: 'put in the numbers',
} as const satisfies Record<SlotPlace['takes'], string>

function SlotForm({ block, slot }: { block: ComposedBlock; slot: Slot }) {
  const edits = useBlockEdits([block])
  const session = useDeckSession()
  const { name, prompt, limit, required, formats } = slot
  const kept: Slot = { name, prompt, limit, required, ...(formats && { formats }) }
  const change = (part: Partial<Slot>) => edits.slot({ ...kept, ...part })

  function remove() {
    void removeWithCare(session, {
      blocks: [block.id],
      slides: [],
      act: 'Take the slot back',
      done: 'No longer a slot.',
      run: () => edits.slot(null),
    })
  }

  return (
    <Section title="Slot">
      <DraftField value={name} onCommit={(next) => change({ name: cutText(next, 80) })}>
        {(draft) => <TextField label="Name" size="s" maxLength={80} {...draft} />}
      </DraftField>
      <DraftField value={prompt} onCommit={(next) => change({ prompt: cutText(next, 300) })}>
        {(draft) => (
          <TextField
            label="Prompt"
            size="s"
            maxLength={300}
            placeholder="What it means for them"
            hint="Sales sees it until the slot is filled."
            {...draft}
          />
        )}
      </DraftField>
      {slotPlace(block)?.takes === 'text' && (
        <div className={styles.limit}>
          <NumberField
            label="Most characters, 0 for no limit"
            sign="Limit"
            min={0}
            max={20_000}
            value={limit ?? 0}
            onCommit={(next) => change({ limit: next > 0 ? next : null })}
          />
          <span className={styles.hint}>{limit === null ? 'no limit' : 'characters'}</span>
        </div>
      )}
      {slotPlace(block)?.takes === 'text' && (
        <GrantChoices granted={formats ?? usualFormats} onChange={(next) => change({ formats: next })} />
      )}
      <Switch
        label="Required"
        description="A pitch counts as unfinished without it."
        checked={required}
        onChange={(next) => change({ required: next })}
      />
      <Button variant="quiet" size="s" onClick={remove}>
        Take the slot back
      </Button>
    </Section>
  )
}
