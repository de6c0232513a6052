import type { WorkspaceId } from '#shared/model/ids.ts'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { MessageSquareX, X } from 'lucide-react'
import { useRef, useState } from 'react'
import { avoidWords, errorText, unavoidWords } from '#client/api.ts'
import { useSubmit } from '#client/page/useSubmit.ts'
import { avoidedQuery } from '#client/queries/brandQueries.ts'
import { Button } from '#client/ui/Button.tsx'
import { FormError } from '#client/ui/FormError.tsx'
import { IconButton } from '#client/ui/IconButton.tsx'
import { TextField } from '#client/ui/TextField.tsx'
import { showToast } from '#client/ui/toast.ts'
import type { AvoidedEntry } from '#shared/protocol/api.ts'
import { BrandSection } from './BrandSection.tsx'
import brand from './BrandScreen.module.css'
import styles from './WordsSection.module.css'

/** Words that the company does not use of itself, and what it says instead. */
export function WordsSection({ workspaceId, manages }: { workspaceId: WorkspaceId; manages: boolean }) {
  const query = useQuery(avoidedQuery(workspaceId))
  const queries = useQueryClient()
  const refresh = () => queries.invalidateQueries({ queryKey: avoidedQuery(workspaceId).queryKey })

  async function remove({ id, words, instead }: AvoidedEntry) {
    try {
      await unavoidWords(workspaceId, id)
      const putBack = () => void avoidWords(workspaceId, { words, instead }).then(refresh)
      showToast(`“${words}” is off the list.`, { action: { label: 'Undo', run: putBack } })
    } catch (error) {
      showToast(errorText(error), { tone: 'danger' })
    }
    await refresh()
  }

  return (
    <div>
      <BrandSection
        title="Words to avoid"
        lead="The checks beside a deck find them on its slides, in the design and in every pitch. Nothing waits for it."
        icon={MessageSquareX}
        empty={{
          title: 'No words to avoid yet',
          text: manages
            ? 'Add words that the company does not use, and what to say instead.'
            : 'Marketing can list words here that the company does not use.',
        }}
        query={query}
      >
        {(entries) => (
          <ul className={brand.list} aria-label="Words to avoid">
            {entries.map((entry) => (
              <li key={entry.id} className={styles.entry}>
                <span>
                  <strong dir="auto">{entry.words}</strong>
                  {entry.instead && <span dir="auto"> Better: {entry.instead}</span>}
                </span>
                {manages && (
                  <IconButton
                    size="s"
                    icon={X}
                    label={`Take “${entry.words}” off the list`}
                    onClick={() => void remove(entry)}
                  />
                )}
              </li>
            ))}
          </ul>
        )}
      </BrandSection>
      {manages && <AddWords workspaceId={workspaceId} onAdded={refresh} />}
    </div>
  )
}

function AddWords({ workspaceId, onAdded }: { workspaceId: WorkspaceId; onAdded: () => Promise<void> }) {
  const [words, setWords] = useState('')
  const [instead, setInstead] = useState('')
  const { busy, error, fieldErrors, submit } = useSubmit(['words', 'instead'])
  const first = useRef<HTMLInputElement>(null)

  async function add() {
    await avoidWords(workspaceId, { words, instead })
    await onAdded()
    setWords('')
    setInstead('')
    first.current?.focus()
  }

  return (
    <form
      className={styles.add}
      aria-label="Add words to avoid"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void submit(add)
      }}
    >
      <FormError text={error} />
      <div className={styles.fields}>
        <TextField
          ref={first}
          label="Avoid"
          maxLength={80}
          value={words}
          onChange={setWords}
          error={fieldErrors['words']}
        />
        <TextField
          label="Say instead (if you like)"
          maxLength={80}
          value={instead}
          onChange={setInstead}
          error={fieldErrors['instead']}
        />
        <Button type="submit" loading={busy} className={styles.button}>
          Add
        </Button>
      </div>
    </form>
  )
}
