import { RefreshCw, Unplug } from 'lucide-react'
import { Link, isRouteErrorResponse, useRouteError } from 'react-router'
import { ApiError } from '#client/api.ts'
import { Button } from '#client/ui/Button.tsx'
import { EmptyState } from '#client/ui/EmptyState.tsx'
import { NotFoundScreen } from './NotFoundScreen.tsx'
import { PlainPage } from '#client/page/PlainPage.tsx'

/** In place of a screen that failed. Reloading is the way out of all of it, so it is always offered. */
export function ErrorScreen() {
  const error = useRouteError()
  if (isRouteErrorResponse(error) && error.status === 404) return <NotFoundScreen />
  if (error instanceof ApiError && error.status === 404) return <NotFoundScreen />
  const { title, text } = wordsFor(error)
  return (
    <PlainPage title={title}>
      <EmptyState
        level={1}
        icon={error instanceof ApiError ? Unplug : RefreshCw}
        title={title}
        action={
          <>
            <Button variant="primary" icon={RefreshCw} onClick={() => location.reload()}>
              Reload
            </Button>
            <Button asChild>
              <Link to="/">All decks</Link>
            </Button>
          </>
        }
      >
        {text}
      </EmptyState>
    </PlainPage>
  )
}

function wordsFor(error: unknown): { title: string; text: string } {
  if (error instanceof ApiError) return { title: 'This page could not be loaded', text: error.message }
  if (isMissingChunk(error)) {
    return {
      title: 'Duodeck has been updated',
      text: 'Reload to go on with the new version. Nothing is lost.',
    }
  }
  return {
    title: 'This page stopped working',
    text: 'That is our fault, not yours. What was saved is safe; reload to go on.',
  }
}

/** Each browser has its own sentence for a script that a newer release has replaced. */
const isMissingChunk = (error: unknown): boolean =>
  error instanceof Error &&
  /dynamically imported module|importing a module script|module script failed/i.test(error.message)
