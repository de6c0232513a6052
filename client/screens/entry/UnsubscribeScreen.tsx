import { useMutation } from '@tanstack/react-query'
import { Link, useParams } from 'react-router'
import { errorText } from '#client/api.ts'
import { endDigest } from '#client/queries/inboxQueries.ts'
import { Button } from '#client/ui/Button.tsx'
import { FormError } from '#client/ui/FormError.tsx'
import { EntryLayout } from './EntryLayout.tsx'

/** `/unsubscribe/:token`, from a mail. A press does it and not the visit: programs open links of mails to look at them. */
export function UnsubscribeScreen() {
  const { token = '' } = useParams()
  const end = useMutation({ mutationFn: endDigest })
  return (
    <EntryLayout title={end.isSuccess ? 'No more of these mails' : 'Have no more of these mails?'}>
      {end.isSuccess ? (
        <p role="status">
          Done. What waits for you stays in your inbox. <Link to="/account#told">Switch it on again</Link>
        </p>
      ) : (
        <>
          <FormError text={end.error ? errorText(end.error) : undefined} />
          <Button variant="primary" loading={end.isPending} onClick={() => end.mutate(token)}>
            Stop the daily mail
          </Button>
        </>
      )}
    </EntryLayout>
  )
}
