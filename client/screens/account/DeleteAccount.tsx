import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Link } from 'react-router'
import type { LeftWorkspace } from '#shared/protocol/api.ts'
import { deleteAccount, errorText } from '#client/api.ts'
import { useSubmit } from '#client/page/useSubmit.ts'
import { accountEndQuery } from '#client/queries/accountQueries.ts'
import { forgetPerson, hasUnsaved, myShelf } from '#client/session/useSignOut.ts'
import { workspaceChoice } from '#client/session/workspaceChoice.ts'
import { Button } from '#client/ui/Button.tsx'
import { Dialog } from '#client/ui/Dialog.tsx'
import { FormError } from '#client/ui/FormError.tsx'
import { PasswordField } from '#client/ui/PasswordField.tsx'
import { Loading } from '#client/ui/Loading.tsx'
import styles from './DeleteAccount.module.css'

export function DeleteAccount() {
  const [asked, setAsked] = useState(false)
  return (
    <>
      <Button onClick={() => setAsked(true)}>Delete my account…</Button>
      {asked && <DeleteDialog onClose={() => setAsked(false)} />}
    </>
  )
}

/** Says what becomes of what, then asks for the password. */
function DeleteDialog({ onClose }: { onClose: () => void }) {
  const queries = useQueryClient()
  const { data, error: notLoaded } = useQuery(accountEndQuery)
  const [password, setPassword] = useState('')
  /** They read that edits would be lost; to press once more says yes. */
  const [isWarned, setIsWarned] = useState(false)
  const { busy, error, fieldErrors, submit } = useSubmit(['password'])
  const workspaces = data?.workspaces ?? []
  const isNeeded = workspaces.some(({ fate }) => fate === 'needs-admin')
  const isReady = data !== undefined && !isNeeded

  async function end() {
    if (!isWarned && (await hasUnsaved(queries))) return setIsWarned(true)
    const shelf = await myShelf(queries)
    await deleteAccount(password)
    await forgetPerson()
    await shelf.clear()
    queries.clear()
    location.assign('/sign-in?account=deleted')
  }

  return (
    <Dialog
      open
      onOpenChange={onClose}
      title="Delete your account?"
      description="For good, everywhere. Nobody can bring it back."
      onSubmit={() => void (isReady && submit(end))}
      footer={
        <>
          <Button onClick={onClose}>{isNeeded ? 'Close' : 'Keep my account'}</Button>
          {!isNeeded && (
            <Button type="submit" variant="danger" loading={busy} disabled={!isReady || password === ''}>
              {isWarned ? 'Delete all the same' : 'Delete for good'}
            </Button>
          )}
        </>
      }
    >
      <FormError text={error ?? (notLoaded ? errorText(notLoaded) : isWarned ? unsaved : undefined)} />
      <div className={styles.fates}>
        <p>
          <strong>Goes, within a minute:</strong> your profile with every line and your photo, your password,
          every browser that is signed in, invitations that you sent, thanks that you gave and were given,
          from your colleagues’ lists too, files that you exported, and files that you brought and made no
          deck of.
        </p>
        <p>
          <strong>Stays with each workspace:</strong> decks, pitches and what you wrote in them. Lists and
          reports say “Former member”; your name stays only where you signed with it: under suggestions,
          answers to a client, and files that went out.
        </p>
        {data
          ? workspaces.length > 0 && (
              <ul aria-label="What becomes of your workspaces">
                {workspaces.map((workspace) => (
                  <Fate key={workspace.id} workspace={workspace} />
                ))}
              </ul>
            )
          : !notLoaded && <Loading height={40} />}
      </div>
      {isReady && (
        <PasswordField
          label="Your password"
          autoComplete="current-password"
          required
          value={password}
          onChange={setPassword}
          error={fieldErrors['password']}
        />
      )}
    </Dialog>
  )
}

const unsaved = 'Some of your changes are not saved yet. They would be lost if you deleted your account now.'

function Fate({ workspace: { id, name, decks, fate } }: { workspace: LeftWorkspace }) {
  const its =
    decks === 0 ? 'with all that is in it' : decks === 1 ? 'with its deck' : `with its ${decks} decks`
  switch (fate) {
    case 'stays':
      return (
        <li>
          <strong>{name}</strong> stays, {its}.
        </li>
      )
    case 'goes':
      return (
        <li>
          <strong>{name}</strong> goes with you, {its}: nobody else is in it. If it should stay, invite
          somebody and make them an admin first.
        </li>
      )
    case 'needs-admin':
      return (
        <li>
          <strong>{name}</strong> needs you: you are its only admin, and others work there. Make one of them
          an admin{' '}
          <Link to="/members" onClick={() => workspaceChoice.set(id)}>
            on its People page
          </Link>
          , or delete it there for everybody; then delete your account.
        </li>
      )
  }
}
