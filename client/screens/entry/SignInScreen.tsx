import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Link, useLocation, useSearchParams } from 'react-router'
import { signIn } from '#client/api.ts'
import { configQuery } from '#client/queries/accountQueries.ts'
import { hasSessionEnded } from '#client/session/sessionEnded.ts'
import { entryPath, returnPath } from '#client/session/returnPath.ts'
import { Button } from '#client/ui/Button.tsx'
import { PasswordField } from '#client/ui/PasswordField.tsx'
import { FormError } from '#client/ui/FormError.tsx'
import { useSubmit } from '#client/page/useSubmit.ts'
import { DemoEntrances } from './DemoEntrances.tsx'
import { EmailField } from '#client/page/EmailField.tsx'
import { EntryForm } from '#client/page/EntryForm.tsx'
import { EntryLayout } from './EntryLayout.tsx'
import { noNewAccounts } from './NoSignUp.tsx'
import { useEnter } from './useEnter.ts'

/** Why somebody stands at this door. */
const greetings = {
  deleted: {
    title: 'Your account is deleted',
    lead: 'You are signed out everywhere. What was yours alone is gone within a minute.',
  },
  ended: {
    title: 'You have been signed out here',
    lead: 'Somebody who knows your password did that elsewhere, most likely you: by signing this browser out, with a new password, or by deleting the account. After a week away it happens by itself. Sign in to go on where you were.',
  },
  demo: {
    title: 'Welcome to the demo',
    lead: 'A finished deck, two clients, two people. Enter as one of them, and as the other in a second browser.',
  },
  usual: { title: 'Sign in', lead: 'Good to see you. Your counterpart may be in already.' },
} as const

export function SignInScreen() {
  const [search] = useSearchParams()
  const next = returnPath(search.get('next'))
  const isDeleted = search.get('account') === 'deleted'
  const hasEnded = hasSessionEnded(useLocation().state)
  const { data: config } = useQuery(configQuery)
  const [email, setEmail] = useState('')
  const [password, setPassword] = useState('')
  const { busy, error, fieldErrors, submit } = useSubmit(['email'])
  const enter = useEnter()
  const greeting = isDeleted
    ? greetings.deleted
    : hasEnded
      ? greetings.ended
      : config?.demo
        ? greetings.demo
        : greetings.usual

  const handleSubmit = (body: { email: string; password: string }) =>
    submit(async () => {
      await signIn(body)
      await enter(next)
    })

  return (
    <EntryLayout
      {...greeting}
      foot={
        config &&
        (config.signUp === 'open' ? (
          <>
            New here? <Link to={entryPath('/sign-up', next)}>Create an account</Link>
          </>
        ) : (
          noNewAccounts[config.signUp]
        ))
      }
    >
      {config?.demo && <DemoEntrances busy={busy} onEnter={(body) => void handleSubmit(body)} />}
      <EntryForm onSubmit={() => void handleSubmit({ email, password })}>
        <FormError text={error} />
        <EmailField value={email} onChange={setEmail} error={fieldErrors['email']} />
        <PasswordField
          label="Password"
          name="password"
          autoComplete="current-password"
          size="l"
          required
          value={password}
          onChange={setPassword}
          aside={<Link to={entryPath('/forgot-password', next)}>Forgot it?</Link>}
        />
        <Button type="submit" variant={config?.demo ? 'line' : 'primary'} size="l" wide loading={busy}>
          Sign in
        </Button>
      </EntryForm>
    </EntryLayout>
  )
}
