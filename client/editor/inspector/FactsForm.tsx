import { X } from 'lucide-react'
import { useDeckSession, usePitch } from '#client/deck/DeckSession.tsx'
import { Button } from '#client/ui/Button.tsx'
import { IconButton } from '#client/ui/IconButton.tsx'
import { TextField } from '#client/ui/TextField.tsx'
import { setFact } from '#shared/docs/pitchDoc.ts'
import { clientName, standardVariables } from '#shared/model/variables.ts'
import { useClient } from '#client/deck/deckParts.ts'
import { usePitchRecord } from '#client/deck/deckRecord.ts'
import { AddFact } from './AddFact.tsx'
import { DraftField } from './DraftField.tsx'
import { factFieldMark, factsFold } from '../sections/factsFold.ts'
import { factWords } from './factName.ts'
import { FoldSection } from '../sections/Section.tsx'
import styles from './FactsForm.module.css'

const meetingDate = 'meeting.date'

/** What is true of this client. Every `{{fact}}` on the slides reads from here. */
export function FactsForm() {
  const pitch = usePitch()
  const client = useClient()
  const { can } = useDeckSession()
  if (!pitch) return null
  const own = [...pitch.facts.keys()].filter(
    (name) => !standardVariables.some((known) => known.name === name),
  )
  return (
    <FoldSection title="Client" state={factsFold} aside={client}>
      {can.editPitch ? (
        <>
          {standardVariables.map(({ name, label }) => (
            <FactField key={name} name={name} label={label} value={pitch.facts.get(name) ?? ''} />
          ))}
          {own.sort().map((name) => (
            <FactField
              key={name}
              own
              name={name}
              label={factWords(name)}
              value={pitch.facts.get(name) ?? ''}
            />
          ))}
          <AddFact taken={[...pitch.facts.keys()]} />
        </>
      ) : (
        <FactList facts={pitch.facts} />
      )}
    </FoldSection>
  )
}

interface FactFieldProps {
  name: string
  label: string
  value: string
  /** Added by sales for this client; can be taken away again. */
  own?: boolean
}

function FactField({ name, label, value, own = false }: FactFieldProps) {
  const { pitch, history } = useDeckSession()
  const save = (next: string) => history.gesture(() => pitch && setFact(pitch.doc, name, next.trim()))
  return (
    <div className={styles.fact}>
      <span className={styles.label} aria-hidden title={label}>
        {label}
      </span>
      <DraftField value={value} onCommit={save}>
        {(draft) => (
          <TextField
            label={label}
            labelHidden
            size="s"
            maxLength={500}
            error={name === clientName && draft.value.trim() === '' ? 'Every pitch has a client.' : undefined}
            {...factFieldMark(name)}
            {...draft}
          />
        )}
      </DraftField>
      {name === meetingDate && value === '' && <MeetingDay onTake={save} />}
      {own && (
        <IconButton
          icon={X}
          size="s"
          label={`Remove ${label}`}
          className={styles.remove}
          onClick={() => save('')}
        />
      )}
    </div>
  )
}

/** The library knows the day of the meeting; on a slide it is a fact like any other, worded by sales. */
function MeetingDay({ onTake }: { onTake: (words: string) => void }) {
  const meetingOn = usePitchRecord()?.meetingOn
  if (!meetingOn) return null
  const words = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(`${meetingOn}T00:00:00Z`),
  )
  return (
    <Button size="s" variant="quiet" className={styles.take} onClick={() => onTake(words)}>
      Use {words}
    </Button>
  )
}

function FactList({ facts }: { facts: ReadonlyMap<string, string> }) {
  const labelOf = (name: string) =>
    standardVariables.find((known) => known.name === name)?.label ?? factWords(name)
  return (
    <>
      <dl className={styles.list}>
        {[...facts].map(([name, value]) => (
          <div key={name}>
            <dt>{labelOf(name)}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p className={styles.note}>Sales keeps these facts.</p>
    </>
  )
}
