import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Link, useSearchParams } from 'react-router'
import { signUp } from '#client/api.ts'
import { configQuery } from '#client/queries/accountQueries.ts'
import { entryPath, returnPath } from '#client/session/returnPath.ts'
import { EntryLayout } from './EntryLayout.tsx'
import { NoSignUp } from './NoSignUp.tsx'
import { SignUpForm } from './SignUpForm.tsx'
import { useEnter } from './useEnter.ts'

export function SignUpScreen() {
  const next = returnPath(useSearchParams()[0].get('next'))
  const [email, setEmail] = useState('')
  const { data: config } = useQuery(configQuery)
  const enter = useEnter()
  if (config && config.signUp !== 'open') return <NoSignUp signUp={config.signUp} next={next} />
  return (
    <EntryLayout
      title="Create your account"
      lead="Then name your workspace and bring in the other half of the deck."
      foot={
        <>
          Already have one? <Link to={entryPath('/sign-in', next)}>Sign in</Link>
        </>
      }
    >
      <SignUpForm
        email={email}
        onEmail={setEmail}
        onSubmit={async (body) => {
          await signUp(body)
          await enter(next)
        }}
      />
    </EntryLayout>
  )
}
