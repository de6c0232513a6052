import { Compass } from 'lucide-react'
import { Link } from 'react-router'
import { Button } from '#client/ui/Button.tsx'
import { EmptyState } from '#client/ui/EmptyState.tsx'
import { PlainPage } from '#client/page/PlainPage.tsx'

export function NotFoundScreen() {
  return (
    <PlainPage title="Nothing here">
      <EmptyState
        level={1}
        icon={Compass}
        title="There is nothing at this address"
        action={
          <Button asChild variant="primary">
            <Link to="/">All decks</Link>
          </Button>
        }
      >
        The link may be old or cut short. What you look for is probably among your decks.
      </EmptyState>
    </PlainPage>
  )
}
