import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Link, useParams } from 'react-router'
import { confirmEmail } from '#client/api.ts'
import { EntryForm } from '#client/page/EntryForm.tsx'
import { useSubmit } from '#client/page/useSubmit.ts'
import { emailQuery, meQuery } from '#client/queries/accountQueries.ts'
import { Button } from '#client/ui/Button.tsx'
import { FormError } from '#client/ui/FormError.tsx'
import { EntryLayout } from './EntryLayout.tsx'

/** Opened from the link in the mail, by somebody who is signed in. A press, since programs open links in mails, too. */
export function ConfirmEmailScreen() {
  const { token = '' } = useParams()
  const queries = useQueryClient()
  const [confirmed, setConfirmed] = useState<string | null>(null)
  const { data } = useQuery(emailQuery)
  const { busy, error, submit } = useSubmit([])
  const address = data?.pending?.email

  async function confirm() {
    const { email } = await confirmEmail(token)
    setConfirmed(email)
    await queries.invalidateQueries({ queryKey: meQuery.queryKey })
  }

  if (confirmed !== null)
    return (
      <EntryLayout title="Your e-mail address is confirmed" lead={`You sign in as ${confirmed} from now on.`}>
        <p role="status">
          If you came from a link to join your company, go back to it: that page goes on by itself, here or in
          another browser.
        </p>
        <Button asChild variant="primary" size="l" wide>
          <Link to="/">Go on to Duodeck</Link>
        </Button>
        <Button asChild variant="quiet" size="l" wide>
          <Link to="/account">To my account</Link>
        </Button>
      </EntryLayout>
    )

  return (
    <EntryLayout
      title="Confirm your address"
      lead={
        address
          ? `${address} will be the address of your account.`
          : 'It will be the address of your account.'
      }
      foot={<Link to="/account">To my account</Link>}
    >
      <EntryForm onSubmit={() => void submit(confirm)}>
        <FormError text={error} />
        <Button type="submit" variant="primary" size="l" wide loading={busy}>
          Confirm
        </Button>
      </EntryForm>
    </EntryLayout>
  )
}
