import { X } from 'lucide-react'
import { useSyncExternalStore } from 'react'
import { useDeckSession, usePitch } from '#client/deck/DeckSession.tsx'
import { designView } from '#client/deck/deckView.ts'
import { IconButton } from '#client/ui/IconButton.tsx'
import { TextField } from '#client/ui/TextField.tsx'
import { factsNamed } from '#shared/compose/factsNamed.ts'
import { setFact } from '#shared/docs/pitchDoc.ts'
import { clientName, standardVariables } from '#shared/model/variables.ts'
import { useClient } from '#client/deck/deckParts.ts'
import { AddFact } from './AddFact.tsx'
import { DraftField } from '../sections/DraftField.tsx'
import { factFieldMark, factsFold } from '../sections/factsFold.ts'
import { factWords } from './factName.ts'
import { FoldSection } from '../sections/Section.tsx'
import styles from './FactsForm.module.css'

/**
 * What is true of this client. Every `{{fact}}` on the slides reads from here. What the server knows stands in its
 * field until somebody writes over it, and again once that is emptied.
 */
export function FactsForm() {
  const pitch = usePitch()
  const client = useClient()
  const { can, design } = useDeckSession()
  const view = designView(design.doc)
  const asked = useSyncExternalStore(view.subscribe, () => factsNamed(view.current).join(' '))
  if (!pitch) return null
  // What the design asks for has a field before anybody has stated it.
  const own = [...new Set([...pitch.facts.keys(), ...asked.split(' ').filter(Boolean)])].filter(
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
              own={pitch.facts.has(name)}
              name={name}
              label={factWords(name)}
              value={pitch.facts.get(name) ?? ''}
            />
          ))}
          <AddFact taken={[...pitch.facts.keys()]} asked={own} />
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
