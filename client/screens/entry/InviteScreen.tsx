import { useQuery } from '@tanstack/react-query'
import { useParams } from 'react-router'
import { ApiError, errorText } from '#client/api.ts'
import { invitationQuery } from '#client/queries/libraryQueries.ts'
import { Loading } from '#client/ui/Loading.tsx'
import { ClosedInvitation } from './ClosedInvitation.tsx'
import { EntryLayout } from './EntryLayout.tsx'
import { OpenInvitation } from './OpenInvitation.tsx'

/** The link that a colleague sent: for people who are in, who are out, and who are new. */
export function InviteScreen() {
  const { token = '' } = useParams()
  const { data, error } = useQuery(invitationQuery(token))
  if (error) {
    const unknown = error instanceof ApiError && error.status === 404
    return (
      <ClosedInvitation
        title={unknown ? 'This invitation does not exist' : 'The invitation could not be opened'}
        text={
          unknown
            ? 'The link may have been cut short on its way. Ask for it again, and open all of it.'
            : errorText(error)
        }
      />
    )
  }
  if (!data) {
    return (
      <EntryLayout title="Your invitation">
        <Loading height={96} />
      </EntryLayout>
    )
  }
  switch (data.state) {
    case 'open':
      return <OpenInvitation token={token} invitation={data} />
    case 'accepted':
      return (
        <ClosedInvitation
          title="You are in already"
          text={`This invitation to ${data.workspaceName} has been used. Sign in to get there.`}
        />
      )
    case 'expired':
      return (
        <ClosedInvitation
          title="This invitation has expired"
          text={`Ask ${data.inviterName} for a new link to ${data.workspaceName}.`}
        />
      )
    case 'revoked':
      return (
        <ClosedInvitation
          title="This invitation was taken back"
          text={`If that surprises you, ask ${data.inviterName} for a new link to ${data.workspaceName}.`}
        />
      )
  }
}
