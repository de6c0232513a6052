import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Link, useSearchParams } from 'react-router'
import { requestPasswordReset } from '#client/api.ts'
import { configQuery } from '#client/queries/accountQueries.ts'
import { entryPath, returnPath } from '#client/session/returnPath.ts'
import { Button } from '#client/ui/Button.tsx'
import { FormError } from '#client/ui/FormError.tsx'
import { useSubmit } from '#client/page/useSubmit.ts'
import { EmailField } from '#client/page/EmailField.tsx'
import { EntryForm } from '#client/page/EntryForm.tsx'
import { EntryLayout } from './EntryLayout.tsx'

export function ForgotPasswordScreen() {
  const next = returnPath(useSearchParams()[0].get('next'))
  const { data: config } = useQuery(configQuery)
  const [email, setEmail] = useState('')
  const [sentTo, setSentTo] = useState<string | null>(null)
  const { busy, error, fieldErrors, submit } = useSubmit(['email'])
  const back = <Link to={entryPath('/sign-in', next)}>Back to sign in</Link>

  async function request() {
    const asked = await submit(() => requestPasswordReset(email))
    if (asked) setSentTo(email)
  }

  if (sentTo !== null) {
    return (
      <EntryLayout
        title={config?.mail ? 'Look in your inbox' : 'Ask your administrator'}
        lead={
          config?.mail
            ? `If ${sentTo} has an account, a link is on its way. It works for an hour.`
            : `This server sends no mail. If ${sentTo} has an account, a link stands in the server’s log; whoever runs it can pass it on.`
        }
        foot={back}
      >
        <Button size="l" wide onClick={() => setSentTo(null)}>
          Try another address
        </Button>
      </EntryLayout>
    )
  }
  return (
    <EntryLayout title="Reset your password" lead="We send you a link to choose a new one." foot={back}>
      <EntryForm onSubmit={() => void request()}>
        <FormError text={error} />
        <EmailField value={email} onChange={setEmail} error={fieldErrors['email']} />
        <Button type="submit" variant="primary" size="l" wide loading={busy}>
          Send the link
        </Button>
      </EntryForm>
    </EntryLayout>
  )
}
