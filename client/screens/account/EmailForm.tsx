import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { OwnEmail } from '#shared/protocol/api.ts'
import { askForEmail, cancelEmailChange, errorText } from '#client/api.ts'
import { useSubmit } from '#client/page/useSubmit.ts'
import { configQuery, emailQuery } from '#client/queries/accountQueries.ts'
import { Badge } from '#client/ui/Badge.tsx'
import { Button } from '#client/ui/Button.tsx'
import { FormError } from '#client/ui/FormError.tsx'
import { PasswordField } from '#client/ui/PasswordField.tsx'
import { Loading } from '#client/ui/Loading.tsx'
import { TextField } from '#client/ui/TextField.tsx'
import { showToast } from '#client/ui/toast.ts'
import styles from './EmailForm.module.css'

/** The address that counts, the one that waits for its link to be opened, and another one. */
export function EmailForm() {
  const { data, error, refetch } = useQuery(emailQuery)
  const [isChanging, setChanging] = useState(false)
  const failed = error && (
    <>
      <FormError text={errorText(error)} />
      <Button onClick={() => void refetch()}>Try again</Button>
    </>
  )
  if (!data) return failed ?? <Loading height={40} />
  return (
    <div className={styles.email}>
      {failed}
      <p className={styles.own}>
        <strong>{data.email}</strong>
        <Badge>{data.isConfirmed ? 'confirmed' : 'not confirmed'}</Badge>
      </p>
      {data.pending ? (
        <Waiting pending={data.pending} />
      ) : isChanging ? (
        <Change onClose={() => setChanging(false)} />
      ) : (
        <Ways own={data} onChange={() => setChanging(true)} />
      )}
    </div>
  )
}

/** What the server answered is known at once. */
function useAsk() {
  const queries = useQueryClient()
  return async (email: string, password: string) =>
    queries.setQueryData(emailQuery.queryKey, await askForEmail({ email, password }))
}

function Ways({ own, onChange }: { own: OwnEmail; onChange: () => void }) {
  const { busy, error, submit } = useSubmit([])
  const ask = useAsk()
  return (
    <>
      <FormError text={error} />
      <div className={styles.ways}>
        <Button onClick={onChange}>Change e-mail…</Button>
        {!own.isConfirmed && (
          <Button loading={busy} onClick={() => void submit(async () => void (await ask(own.email, '')))}>
            Confirm this one
          </Button>
        )}
      </div>
    </>
  )
}

function Waiting({ pending }: { pending: NonNullable<OwnEmail['pending']> }) {
  const queries = useQueryClient()
  const { data: config } = useQuery(configQuery)
  const { busy, error, submit } = useSubmit([])

  async function cancel() {
    await cancelEmailChange()
    await queries.invalidateQueries({ queryKey: emailQuery.queryKey })
    showToast('Taken back. The link no longer works.')
  }

  return (
    <>
      <FormError text={error} />
      <p role="status">
        {config?.mail === false
          ? `This server sends no mail. The link to confirm ${pending.email} stands in its log: ask whoever runs it to send it to you, and open it within a day.`
          : `A link is on its way to ${pending.email}. Open it within a day, in this browser or wherever you are signed in. Until then nothing changes.`}
      </p>
      <Button loading={busy} onClick={() => void submit(cancel)}>
        Take this back
      </Button>
    </>
  )
}

function Change({ onClose }: { onClose: () => void }) {
  const [email, setEmail] = useState('')
  const [password, setPassword] = useState('')
  const { busy, error, fieldErrors, submit } = useSubmit(['email', 'password'])
  const ask = useAsk()
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        void submit(async () => {
          await ask(email, password)
          onClose()
        })
      }}
    >
      <FormError text={error} />
      <TextField
        label="New e-mail address"
        type="email"
        autoComplete="email"
        autoFocus
        required
        value={email}
        onChange={setEmail}
        error={fieldErrors['email']}
      />
      <PasswordField
        label="Your password"
        autoComplete="current-password"
        required
        value={password}
        onChange={setPassword}
        error={fieldErrors['password']}
      />
      <div className={styles.ways}>
        <Button type="submit" loading={busy} disabled={email === '' || password === ''}>
          Send the link
        </Button>
        <Button variant="quiet" onClick={onClose}>
          Cancel
        </Button>
      </div>
    </form>
  )
}
