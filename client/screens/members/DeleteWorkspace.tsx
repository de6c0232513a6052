import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { asTyped } from '#shared/model/folded.ts'
import type { ListedDeck, Workspace } from '#shared/protocol/api.ts'
import { deleteWorkspace } from '#client/api.ts'
import { sayAfterLoad } from '#client/page/newsAfterLoad.ts'
import { deletedNews } from '#client/page/roleNews.ts'
import { useSubmit } from '#client/page/useSubmit.ts'
import { decksQuery, membersQuery } from '#client/queries/libraryQueries.ts'
import { Button } from '#client/ui/Button.tsx'
import { Dialog } from '#client/ui/Dialog.tsx'
import { FormError } from '#client/ui/FormError.tsx'
import { PasswordField } from '#client/ui/PasswordField.tsx'
import { TextField } from '#client/ui/TextField.tsx'
import styles from './DeleteWorkspace.module.css'

/** The way out for good, at the foot of the page. */
export function DeleteWorkspace({ workspace }: { workspace: Workspace }) {
  const [asked, setAsked] = useState(false)
  return (
    <section className={styles.section} aria-labelledby="delete-workspace">
      <h2 id="delete-workspace">Delete the workspace</h2>
      <p>
        With all of its decks and pitches, for everybody. If you only want to leave, make somebody else an
        admin and leave above.
      </p>
      <Button onClick={() => setAsked(true)}>Delete {workspace.name}…</Button>
      {asked && <DeleteDialog workspace={workspace} onClose={() => setAsked(false)} />}
    </section>
  )
}

/** Says what becomes of what, then asks for the name and the password. */
function DeleteDialog({ workspace: { id, name }, onClose }: { workspace: Workspace; onClose: () => void }) {
  const queries = useQueryClient()
  const others = (useQuery(membersQuery(id)).data?.members.length ?? 1) - 1
  const { data: decks } = useQuery(decksQuery(id))
  const [typed, setTyped] = useState('')
  const [password, setPassword] = useState('')
  const { busy, error, fieldErrors, submit } = useSubmit(['password'])
  const isReady = asTyped(typed) === asTyped(name) && password !== ''

  async function end() {
    await deleteWorkspace(id, { name, password })
    sayAfterLoad(deletedNews(name))
    // Anew, so that nothing of it stays in this page.
    queries.clear()
    location.assign('/')
  }

  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={`Delete ${name}?`}
      description="For good, for everybody. Nobody can bring it back."
      onSubmit={() => void (isReady && submit(end))}
      footer={
        <>
          <Button onClick={onClose}>Keep it</Button>
          <Button type="submit" variant="danger" loading={busy} disabled={!isReady}>
            Delete for good
          </Button>
        </>
      }
    >
      <FormError text={error} />
      <div className={styles.fates}>
        <p>
          <strong>Goes, in the next minutes:</strong> {decks ? countText(decks) : 'every deck and pitch'},
          pictures, fonts, templates and colours, files that were exported, reports, and what waits in inboxes
          from here. Clients’ links and showings that are on end at once.
        </p>
        <p>
          <strong>Stays:</strong> everybody’s account, profile and other workspaces, and files that somebody
          downloaded. What should be kept, export first: Download on each deck or pitch.
        </p>
        {others > 0 && (
          <p>
            <strong>{others === 1 ? '1 other person is' : `${others} other people are`} in it</strong> and
            will be out at this moment. Whoever has a deck open keeps the words on their screen to copy.
          </p>
        )}
      </div>
      <TextField
        label={`Type “${name}” to confirm`}
        value={typed}
        onChange={setTyped}
        autoComplete="off"
        required
      />
      <PasswordField
        label="Your password"
        autoComplete="current-password"
        required
        value={password}
        onChange={setPassword}
        error={fieldErrors['password']}
      />
    </Dialog>
  )
}

/** All that goes, archived ones too. */
function countText(decks: readonly ListedDeck[]): string {
  const pitches = decks.reduce((sum, deck) => sum + deck.pitches.length, 0)
  const itsDecks = decks.length === 1 ? '1 deck' : `${decks.length || 'no'} decks`
  const itsPitches = pitches === 1 ? '1 pitch' : `${pitches || 'no'} pitches`
  const isArchived = decks.some((deck) => deck.archived || deck.pitches.some(({ archived }) => archived))
  return `${itsDecks} and ${itsPitches}${isArchived ? ', archived ones too' : ''}`
}
