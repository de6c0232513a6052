import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Link, useLocation } from 'react-router'
import type { DomainDoorPreview } from '#shared/protocol/api.ts'
import { errorText, joinByDoor, mailDoorLink, signUp } from '#client/api.ts'
import { forgetShow } from '#client/browser/showCache.ts'
import { EmailField } from '#client/page/EmailField.tsx'
import { EntryForm } from '#client/page/EntryForm.tsx'
import { useSubmit } from '#client/page/useSubmit.ts'
import { configQuery } from '#client/queries/accountQueries.ts'
import { workspaceChoice } from '#client/session/workspaceChoice.ts'
import { Button } from '#client/ui/Button.tsx'
import { FormError } from '#client/ui/FormError.tsx'
import { Loading } from '#client/ui/Loading.tsx'
import { showToast } from '#client/ui/toast.ts'
import { noNewAccounts } from './NoSignUp.tsx'
import { SignUpForm } from './SignUpForm.tsx'
import { useEnter } from './useEnter.ts'

interface JoinAsNewProps {
  door: DomainDoorPreview
  token: string
  path: string
}

/** Where anybody may make an account they do, and confirm its address then; else by a link that was mailed to them. */
export function JoinAsNew({ door, token, path }: JoinAsNewProps) {
  const queries = useQueryClient()
  const enter = useEnter()
  const { data: config } = useQuery(configQuery)
  const [email, setEmail] = useState('')
  const mailed = mailedTo(useLocation().hash)
  if (!config) return <Loading height={40} />
  if (config.signUp === 'closed') return <p>{noNewAccounts.closed}</p>
  if (config.signUp === 'invited' && !mailed)
    return <AskForLink door={door} token={token} delivers={config.mail} />
  if (!mailed)
    return (
      <SignUpForm
        email={email}
        onEmail={setEmail}
        onSubmit={async (body) => {
          await signUp({ ...body, invitation: token })
          // Whatever show is kept here is somebody else's.
          await forgetShow()
          await queries.invalidateQueries()
        }}
      />
    )
  return (
    <>
      <SignUpForm
        email={mailed.email}
        addressHint="The address that your link was sent to."
        submitLabel="Create account and join"
        onSubmit={async (body) => {
          await signUp({ ...body, invitation: token, proof: mailed.proof })
          await forgetShow()
          try {
            const workspace = await joinByDoor(token)
            workspaceChoice.set(workspace.id)
            await enter('/')
          } catch (error) {
            // The account is there: what is left is to join, which the page of those who are signed in does.
            showToast(errorText(error))
            await queries.invalidateQueries()
          }
        }}
      />
      <p>
        Not your address, or the link has run out? <Link to={path}>Have another one sent</Link>
      </p>
    </>
  )
}

/** What a mailed link says behind its `#`, where no server and no log sees it. */
function mailedTo(hash: string): { email: string; proof: string } | null {
  const told = new URLSearchParams(hash.slice(1))
  const [email, proof] = [told.get('email'), told.get('proof')]
  return email !== null && proof !== null ? { email, proof } : null
}

function AskForLink({
  door,
  token,
  delivers,
}: {
  door: DomainDoorPreview
  token: string
  delivers: boolean
}) {
  const [email, setEmail] = useState('')
  const [sentTo, setSentTo] = useState<string | null>(null)
  const { busy, error, fieldErrors, submit } = useSubmit(['email'])
  return (
    <EntryForm
      onSubmit={() =>
        void submit(async () => {
          await mailDoorLink(token, email)
          setSentTo(email)
        })
      }
    >
      <FormError text={error} />
      {sentTo !== null && (
        <p role="status">
          {delivers
            ? `A mail is on its way to ${sentTo}. Open the link in it to make your account; it holds for a day. If nothing comes, look among the spam, or have it sent again.`
            : `This server sends no mail. The link for ${sentTo} stands in its log: ask whoever runs it for it.`}
        </p>
      )}
      <EmailField
        hint={`Your address at ${door.domain}. You get a link to make your account.`}
        value={email}
        onChange={setEmail}
        error={fieldErrors['email']}
      />
      <Button type="submit" variant="primary" size="l" wide loading={busy}>
        {sentTo === null ? 'Send me a link' : 'Send it again'}
      </Button>
    </EntryForm>
  )
}
