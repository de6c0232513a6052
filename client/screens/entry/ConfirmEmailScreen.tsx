import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Link, useParams } from 'react-router'
import { confirmEmail } from '#client/api.ts'
import { EntryForm } from '#client/page/EntryForm.tsx'
import { useGoOn } from '#client/page/useGoOn.ts'
import { useSubmit } from '#client/page/useSubmit.ts'
import { emailQuery, meQuery } from '#client/queries/accountQueries.ts'
import { Button } from '#client/ui/Button.tsx'
import { FormError } from '#client/ui/FormError.tsx'
import { showToast } from '#client/ui/toast.ts'
import { EntryLayout } from './EntryLayout.tsx'

/** Opened from the link in the mail, by somebody who is signed in. A press, since programs open links in mails, too. */
export function ConfirmEmailScreen() {
  const { token = '' } = useParams()
  const queries = useQueryClient()
  const goOn = useGoOn()
  const { data } = useQuery(emailQuery)
  const { busy, error, submit } = useSubmit([])
  const address = data?.pending?.email

  async function confirm() {
    const done = await submit(async () => {
      const { email } = await confirmEmail(token)
      await queries.invalidateQueries({ queryKey: meQuery.queryKey })
      showToast(`${email} is confirmed. You sign in with it from now on.`)
    })
    if (done) await goOn('/account')
  }

  return (
    <EntryLayout
      title="Confirm your e-mail address"
      lead={
        address
          ? `${address} will be the address of your account.`
          : 'It will be the address of your account.'
      }
      foot={<Link to="/account">To my account</Link>}
    >
      <EntryForm onSubmit={() => void confirm()}>
        <FormError text={error} />
        <Button type="submit" variant="primary" size="l" wide loading={busy}>
          Confirm
        </Button>
      </EntryForm>
    </EntryLayout>
  )
}
