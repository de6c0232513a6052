import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from 'react-router'
import type { InvitationPreview } from '#shared/protocol/api.ts'
import { acceptInvitation, isSignedOut, signUp } from '#client/api.ts'
import { forgetShow } from '#client/browser/showCache.ts'
import { configQuery, meQuery } from '#client/queries/accountQueries.ts'
import { entryPath } from '#client/session/returnPath.ts'
import { endSession } from '#client/session/useSignOut.ts'
import { workspaceChoice } from '#client/session/workspaceChoice.ts'
import { Button } from '#client/ui/Button.tsx'
import { FormError } from '#client/ui/FormError.tsx'
import { Loading } from '#client/ui/Loading.tsx'
import { useSubmit } from '#client/page/useSubmit.ts'
import { EntryLayout } from './EntryLayout.tsx'
import { InvitedRoles } from './InvitedRoles.tsx'
import { noNewAccounts } from './NoSignUp.tsx'
import { SignUpForm } from './SignUpForm.tsx'
import { useEnter } from './useEnter.ts'
import { useGoOn } from '#client/page/useGoOn.ts'

interface OpenInvitationProps {
  token: string
  invitation: InvitationPreview
}

export function OpenInvitation({ token, invitation }: OpenInvitationProps) {
  const me = useQuery(meQuery)
  const { data: config } = useQuery(configQuery)
  const enter = useEnter()
  const queries = useQueryClient()
  const path = `/invite/${token}`
  const signedOut = isSignedOut(me.error)

  async function accept() {
    const workspace = await acceptInvitation(token)
    workspaceChoice.set(workspace.id)
    await enter('/')
  }

  return (
    <EntryLayout
      title={`Join ${invitation.workspaceName}`}
      lead={
        <>
          {invitation.inviterName} invited <strong>{invitation.email}</strong> to work together here.
        </>
      }
      foot={
        signedOut && (
          <>
            You have an account already? <Link to={entryPath('/sign-in', path)}>Sign in</Link>
          </>
        )
      }
    >
      <InvitedRoles roles={invitation.roles} />
      {me.data ? (
        <AcceptAs email={me.data.user.email} invited={invitation.email} onAccept={accept} path={path} />
      ) : signedOut && config?.signUp === 'closed' ? (
        <p>{noNewAccounts.closed}</p>
      ) : signedOut ? (
        <SignUpForm
          email={invitation.email}
          submitLabel="Create account and join"
          onSubmit={async (body) => {
            await signUp({ ...body, invitation: token })
            // Whatever show is kept here is somebody else's.
            await forgetShow()
            // They have an account now: whatever keeps them out of the workspace, the form must not ask again.
            await accept().catch(() => queries.invalidateQueries())
          }}
        />
      ) : (
        <Loading height={40} />
      )}
    </EntryLayout>
  )
}

interface AcceptAsProps {
  email: string
  invited: string
  path: string
  onAccept: () => Promise<void>
}

/** An invitation is for one address: whoever is signed in with another has to change over first. */
function AcceptAs({ email, invited, path, onAccept }: AcceptAsProps) {
  const { busy, error, submit } = useSubmit([])
  const goOn = useGoOn()
  const enterAsOther = async () => {
    await endSession()
    await goOn(entryPath('/sign-in', path))
  }
  if (email.toLowerCase() === invited.toLowerCase()) {
    return (
      <>
        <FormError text={error} />
        <Button variant="primary" size="l" wide loading={busy} onClick={() => void submit(onAccept)}>
          Accept and join
        </Button>
      </>
    )
  }
  return (
    <>
      <FormError text={error} />
      <p>
        You are signed in as <strong>{email}</strong>, and this invitation is for another address.
      </p>
      <Button variant="primary" size="l" wide loading={busy} onClick={() => void submit(enterAsOther)}>
        Sign in as {invited}
      </Button>
    </>
  )
}
