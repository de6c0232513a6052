import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Link, useParams } from 'react-router'
import type { DomainDoorPreview, OwnEmail } from '#shared/protocol/api.ts'
import { ApiError, askForEmail, errorText, isSignedOut, joinByDoor } from '#client/api.ts'
import { useSubmit } from '#client/page/useSubmit.ts'
import { configQuery, emailQuery, meQuery } from '#client/queries/accountQueries.ts'
import { doorPreviewQuery } from '#client/queries/libraryQueries.ts'
import { entryPath } from '#client/session/returnPath.ts'
import { endSession } from '#client/session/useSignOut.ts'
import { useGoOn } from '#client/page/useGoOn.ts'
import { workspaceChoice } from '#client/session/workspaceChoice.ts'
import { Button } from '#client/ui/Button.tsx'
import { FormError } from '#client/ui/FormError.tsx'
import { Loading } from '#client/ui/Loading.tsx'
import { showToast } from '#client/ui/toast.ts'
import { ClosedInvitation } from './ClosedInvitation.tsx'
import { EntryLayout } from './EntryLayout.tsx'
import { InvitedRoles } from './InvitedRoles.tsx'
import { JoinAsNew } from './JoinAsNew.tsx'
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
        <Loading height={96} />
      ) : (
        <>
          <InvitedRoles roles={door.roles} />
          {me.data ? (
            <JoinAs door={door} token={token} path={path} />
          ) : isSignedOut(me.error) ? (
            <JoinAsNew door={door} token={token} path={path} />
          ) : (
            <Loading height={40} />
          )}
        </>
      )}
    </EntryLayout>
  )
}

/** Signed in: with an address of the domain that was confirmed lately they join, else they learn what to do. */
function JoinAs({ door, token, path }: { door: DomainDoorPreview; token: string; path: string }) {
  const enter = useEnter()
  const goOn = useGoOn()
  // The link in the mail may be opened in another browser.
  const { data: own, error: notLoaded } = useQuery({ ...emailQuery, refetchInterval: 3_000 })
  const { busy, error, submit } = useSubmit([])
  if (!own) return notLoaded ? <FormError text={errorText(notLoaded)} /> : <Loading height={40} />

  async function join() {
    const workspace = await joinByDoor(token)
    workspaceChoice.set(workspace.id)
    await enter('/')
  }
  const enterAsOther = async () => {
    await endSession()
    await goOn(entryPath('/sign-in', path))
  }

  const isOf = (email: string) => email.endsWith(`@${door.domain}`)
  const mayJoin = isOf(own.email) && own.isFresh
  return (
    <>
      <FormError text={error} />
      {mayJoin ? (
        <Button variant="primary" size="l" wide loading={busy} onClick={() => void submit(join)}>
          Join as {own.email}
        </Button>
      ) : isOf(own.email) ? (
        <ConfirmOwn own={own} />
      ) : (
        <p>
          You are signed in as <strong>{own.email}</strong>, which is an address of another domain.
          {own.pending &&
            isOf(own.pending.email) &&
            ` It becomes ${own.pending.email} once you open the link that was sent there, and this page goes on by itself.`}
        </p>
      )}
      <Button
        variant={isOf(own.email) ? 'quiet' : 'primary'}
        size="l"
        wide
        onClick={() => void submit(enterAsOther)}
      >
        Use another account
      </Button>
    </>
  )
}

/** Sends the link by which an address is confirmed, also once more: mail is lost now and then. */
function ConfirmOwn({ own: { email, isConfirmed, pending } }: { own: OwnEmail }) {
  const queries = useQueryClient()
  const { data: config } = useQuery(configQuery)
  const { busy, error, submit } = useSubmit([])
  const isSent = pending?.email === email
  const mails = config?.mail !== false

  async function send() {
    queries.setQueryData(emailQuery.queryKey, await askForEmail({ email, password: '' }))
    if (isSent) showToast(`${mails ? 'Sent again' : 'Made anew'}. Only the newest link works.`)
  }

  return (
    <>
      <FormError text={error} />
      {isSent ? (
        <p role="status">
          {mails
            ? `A link is on its way to ${email}. Open it, and this page goes on by itself. If nothing comes, look among the spam, or have it sent again.`
            : `This server sends no mail. The link to confirm ${email} stands in its log: ask whoever runs it for it. This page goes on by itself once you have opened it.`}
        </p>
      ) : (
        <p>
          {isConfirmed
            ? `It is a while since ${email} was confirmed. Confirm that it is still yours.`
            : `First confirm that ${email} is yours.`}
          {pending &&
            ` You asked to change your address to ${pending.email}: the new link takes the place of the one that was sent there.`}
        </p>
      )}
      <Button
        variant={isSent ? 'line' : 'primary'}
        size="l"
        wide
        loading={busy}
        onClick={() => void submit(send)}
      >
        {!isSent ? 'Send me a link' : mails ? 'Send it again' : 'Make a new link'}
      </Button>
    </>
  )
}
