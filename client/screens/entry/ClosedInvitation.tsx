import { Link } from 'react-router'
import { Button } from '#client/ui/Button.tsx'
import { EntryLayout } from './EntryLayout.tsx'

export function ClosedInvitation({ title, text }: { title: string; text: string }) {
  return (
    <EntryLayout title={title} lead={text}>
      <Button asChild size="l" wide>
        <Link to="/">Go to Duodeck</Link>
      </Button>
    </EntryLayout>
  )
}
