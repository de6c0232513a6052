import { MutationCache, notifyManager, QueryCache, QueryClient } from '@tanstack/react-query'
import { ApiError, isSignedOut } from '../api.ts'

/** Keeps what the server said. `onSignedOut` is told when any call finds that nobody is signed in. */
export function createQueryClient(onSignedOut: () => void): QueryClient {
  // Not by a timer: until it came, a page would show what stood there before it was changed, and work with that.
  notifyManager.setScheduler(queueMicrotask)
  const onError = (error: unknown) => {
    if (isSignedOut(error)) onSignedOut()
  }
  return new QueryClient({
    queryCache: new QueryCache({ onError }),
    mutationCache: new MutationCache({ onError }),
    defaultOptions: { queries: { retry: isWorthRetrying, staleTime: 5_000 } },
  })
}

/** A refusal stays a refusal; a server that is away for a moment comes back. */
function isWorthRetrying(failures: number, error: unknown): boolean {
  const refused = error instanceof ApiError && error.status >= 400 && error.status < 500
  return !refused && failures < 2
}
