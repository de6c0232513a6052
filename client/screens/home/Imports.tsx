import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { Link } from 'react-router'
import { may } from '#shared/policy.ts'
import type { ListedImport } from '#shared/protocol/imports.ts'
import { errorText } from '#client/api.ts'
import { discardImport } from '#client/queries/importQueries.ts'
import { importsQuery } from '#client/queries/importQueries.ts'
import { timeAgo } from '#client/page/timeAgo.ts'
import { Button } from '#client/ui/Button.tsx'
import { FormError } from '#client/ui/FormError.tsx'
import { Progress } from '#client/ui/Progress.tsx'
import { showToast } from '#client/ui/toast.ts'
import { useLibrary } from './library.ts'
import styles from './Imports.module.css'

/** Files on their way to decks: the one that is being sent, and this person's that wait to be accepted. */
export function Imports() {
  const { workspaceId, file } = useLibrary()
  const { data: imports = [] } = useQuery(importsQuery(workspaceId))
  const { upload, error, cancel } = file
  if (!upload && !error && imports.length === 0) return null
  return (
    <section className={styles.imports} aria-label="Files on their way to decks">
      {upload && (
        <div className={styles.row}>
          <div className={styles.words}>
            <p role="status">
              Sending “<bdi>{upload.name}</bdi>”…
            </p>
            <Progress label="Sending the file" value={upload.sent} max={upload.size} />
          </div>
          <Button size="s" onClick={cancel}>
            Cancel
          </Button>
        </div>
      )}
      {error && <FormError text={error} />}
      {imports.map((one) => (
        <Waiting key={one.id} draft={one} />
      ))}
    </section>
  )
}

/** Its page says what can be done with it: whoever may make no decks still looks at theirs, and discards them. */
function Waiting({ draft }: { draft: ListedImport }) {
  const { id, fileName, state, createdAt, workspaceId } = draft
  const action = actionWords[state]
  const queries = useQueryClient()
  const [busy, setBusy] = useState(false)
  async function remove() {
    setBusy(true)
    await discardImport(id).catch((error: unknown) => showToast(errorText(error), { tone: 'danger' }))
    await queries.invalidateQueries({ queryKey: importsQuery(workspaceId).queryKey })
    setBusy(false)
  }
  return (
    <div className={styles.row}>
      <div className={styles.words}>
        <p>
          <bdi className={styles.name}>{fileName}</bdi>
        </p>
        <p className={styles.quiet}>
          {stateWords[state]} · {timeAgo(createdAt)}
        </p>
      </div>
      {state !== 'ready' && (
        <Button size="s" variant="quiet" loading={busy} onClick={() => void remove()}>
          {state === 'reading' ? 'Cancel' : 'Remove'}
        </Button>
      )}
      <Button size="s" asChild>
        <Link to={`/imports/${id}`} aria-label={`${action}: ${fileName}`}>
          {action}
        </Link>
      </Button>
    </div>
  )
}

const stateWords: Record<ListedImport['state'], string> = {
  reading: 'Being read',
  ready: 'Waits for you',
  refused: 'Did not become a deck',
}

const actionWords: Record<ListedImport['state'], string> = {
  reading: 'Show',
  ready: 'Look',
  refused: 'See why',
}

/** Takes files that are dropped anywhere on the page, and says so while one is over it. */
export function DropPlace() {
  const { roles, file } = useLibrary()
  const { send } = file
  const [mayMake, mayBring] = [may(roles, 'deck.create'), may(roles, 'file.bring')]
  const [isOver, setOver] = useState(false)
  useEffect(() => {
    const isFile = ({ dataTransfer }: DragEvent) => Boolean(dataTransfer?.types.includes('Files'))
    /** A dialog over the list takes its own files, or none. */
    const isBehind = () => document.querySelector('[role="dialog"]') !== null
    const handleOver = (event: DragEvent) => {
      if (!isFile(event) || isBehind()) return
      event.preventDefault()
      event.dataTransfer!.dropEffect = 'copy'
      setOver(true)
    }
    const handleLeave = (event: DragEvent) => {
      // Only what leaves the window has nowhere to go to.
      if (event.relatedTarget === null) setOver(false)
    }
    const handleDrop = (event: DragEvent) => {
      setOver(false)
      if (!isFile(event) || isBehind()) return
      event.preventDefault()
      if (mayBring) void send([...(event.dataTransfer?.files ?? [])])
      else showToast('Marketing and sales bring files here. Send this one to them.')
    }
    document.addEventListener('dragover', handleOver)
    document.addEventListener('dragleave', handleLeave)
    document.addEventListener('drop', handleDrop)
    return () => {
      document.removeEventListener('dragover', handleOver)
      document.removeEventListener('dragleave', handleLeave)
      document.removeEventListener('drop', handleDrop)
    }
  }, [send, mayBring])
  if (!isOver) return null
  return (
    <div className={styles.drop} aria-hidden>
      <p>
        {mayMake
          ? 'Let go of a PowerPoint file here: a new one becomes a deck, one that left here says what was changed'
          : mayBring
            ? 'Let go of a PowerPoint file here that left Duodeck: it says what was changed in it'
            : 'Marketing and sales bring files here'}
      </p>
    </div>
  )
}
