import { Link } from 'react-router'
import type { SignUp } from '#shared/protocol/api.ts'
import { entryPath } from '#client/session/returnPath.ts'
import { EntryLayout } from './EntryLayout.tsx'

/** What whoever would like an account is told, and whom to ask. */
export const noNewAccounts: Readonly<Record<Exclude<SignUp, 'open'>, string>> = {
  invited: 'You get an account here by invitation: ask an admin of your workspace for a link, then open it.',
  closed:
    'No new accounts are made here at the moment. If you have one, sign in; otherwise ask whoever runs this server.',
}

interface NoSignUpProps {
  signUp: Exclude<SignUp, 'open'>
  next: string
}

/** In the place of the form: filled in, it would only be refused. */
export function NoSignUp({ signUp, next }: NoSignUpProps) {
  return (
    <EntryLayout
      title={signUp === 'invited' ? 'By invitation' : 'No new accounts'}
      foot={
        <>
          Already have one? <Link to={entryPath('/sign-in', next)}>Sign in</Link>
        </>
      }
    >
      <p>{noNewAccounts[signUp]}</p>
    </EntryLayout>
  )
}
