import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Link, useParams } from 'react-router'
import type { DomainDoorPreview } from '#shared/protocol/api.ts'
import { ApiError, askForEmail, errorText, isSignedOut, joinByDoor, signUp } from '#client/api.ts'
import { forgetShow } from '#client/browser/showCache.ts'
import { useSubmit } from '#client/page/useSubmit.ts'
import { configQuery, emailQuery, meQuery } from '#client/queries/accountQueries.ts'
import { doorPreviewQuery } from '#client/queries/libraryQueries.ts'
import { entryPath } from '#client/session/returnPath.ts'
import { endSession } from '#client/session/useSignOut.ts'
import { useGoOn } from '#client/page/useGoOn.ts'
import { workspaceChoice } from '#client/session/workspaceChoice.ts'
import { Button } from '#client/ui/Button.tsx'
import { FormError } from '#client/ui/FormError.tsx'
import { Skeleton } from '#client/ui/Skeleton.tsx'
import { ClosedInvitation } from './ClosedInvitation.tsx'
import { EntryLayout } from './EntryLayout.tsx'
import { InvitedRoles } from './InvitedRoles.tsx'
import { noNewAccounts } from './NoSignUp.tsx'
import { SignUpForm } from './SignUpForm.tsx'
import { useEnter } from './useEnter.ts'

/** The link for everybody of a company: for people who are in, who are out, and who are new. */
export function JoinScreen() {
  const { token = '' } = useParams()
  const { data: door, error } = useQuery(doorPreviewQuery(token))
  const me = useQuery(meQuery)
  if (error) {
    const isClosed = error instanceof ApiError && error.status === 404
    return (
      <ClosedInvitation
        title={isClosed ? 'This link is closed' : 'The link could not be opened'}
        text={
          isClosed
            ? 'An admin closed it or opened a newer one, or it was cut short on its way. Ask for it again.'
            : errorText(error)
        }
      />
    )
  }
  const path = `/join/${token}`
  return (
    <EntryLayout
      title={door ? `Join ${door.workspaceName}` : 'Join your company'}
      lead={
        door && (
          <>
            For everybody with an address at <strong>{door.domain}</strong>.
          </>
        )
      }
      foot={
        isSignedOut(me.error) && (
          <>
            You have an account already? <Link to={entryPath('/sign-in', path)}>Sign in</Link>
          </>
        )
      }
    >
      {!door ? (
        <Skeleton height={96} />
      ) : (
        <>
          <InvitedRoles roles={door.roles} />
          {me.data ? (
            <JoinAs door={door} token={token} path={path} />
          ) : isSignedOut(me.error) ? (
            <NewAccount token={token} />
          ) : (
            <Skeleton height={40} />
          )}
        </>
      )}
    </EntryLayout>
  )
}

function NewAccount({ token }: { token: string }) {
  const queries = useQueryClient()
  const { data: config } = useQuery(configQuery)
  const [email, setEmail] = useState('')
  if (config?.signUp === 'closed') return <p>{noNewAccounts.closed}</p>
  return (
    <SignUpForm
      email={email}
      onEmail={setEmail}
      submitLabel="Create account"
      onSubmit={async (body) => {
        await signUp({ ...body, invitation: token })
        // Whatever show is kept here is somebody else's.
        await forgetShow()
        await queries.invalidateQueries()
      }}
    />
  )
}

/** Signed in: with a confirmed address of the domain they join, with another one they learn what to do. */
function JoinAs({ door, token, path }: { door: DomainDoorPreview; token: string; path: string }) {
  const queries = useQueryClient()
  const enter = useEnter()
  const goOn = useGoOn()
  const { data: config } = useQuery(configQuery)
  // The link in the mail may be opened in another browser.
  const { data: own } = useQuery({ ...emailQuery, refetchInterval: 3_000 })
  const { busy, error, submit } = useSubmit([])
  if (!own) return <Skeleton height={40} />

  async function join() {
    const workspace = await joinByDoor(token)
    workspaceChoice.set(workspace.id)
    await enter('/')
  }
  const confirm = async (email: string) =>
    void queries.setQueryData(emailQuery.queryKey, await askForEmail({ email, password: '' }))
  const enterAsOther = async () => {
    await endSession()
    await goOn(entryPath('/sign-in', path))
  }

  const isOfDomain = own.email.endsWith(`@${door.domain}`)
  const isSent = own.pending?.email === own.email
  return (
    <>
      <FormError text={error} />
      {!isOfDomain ? (
        <>
          <p>
            You are signed in as <strong>{own.email}</strong>, which is an address of another domain.
          </p>
          <Button variant="primary" size="l" wide loading={busy} onClick={() => void submit(enterAsOther)}>
            Use another account
          </Button>
        </>
      ) : own.isConfirmed ? (
        <Button variant="primary" size="l" wide loading={busy} onClick={() => void submit(join)}>
          Join as {own.email}
        </Button>
      ) : isSent ? (
        <p role="status">
          {config?.mail === false
            ? `This server sends no mail. The link to confirm ${own.email} stands in its log: ask whoever runs it for it. This page goes on by itself once you have opened it.`
            : `A link is on its way to ${own.email}. Open it, and this page goes on by itself.`}
        </p>
      ) : (
        <>
          <p>
            First confirm that <strong>{own.email}</strong> is yours.
          </p>
          <Button
            variant="primary"
            size="l"
            wide
            loading={busy}
            onClick={() => void submit(() => confirm(own.email))}
          >
            Send me a link
          </Button>
        </>
      )}
    </>
  )
}
