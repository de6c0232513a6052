import type { QueryClient } from '@tanstack/react-query'
import { redirect, type LoaderFunctionArgs } from 'react-router'
import type { Me } from '#shared/protocol/api.ts'
import { isSignedOut } from '../api.ts'
import { meQuery } from '#client/queries/accountQueries.ts'
import { entryPath, returnPath } from './returnPath.ts'

/** Route loaders that decide who gets in. Rights within a workspace are the policy's business. */
export interface Guards {
  /** Signed-out people go to the sign-in page, and come back after it. */
  readonly requireMe: Guard
  /** The same, and people without a workspace set one up first. */
  readonly requireWorkspace: Guard
  /** Signed-in people have no business on the sign-in page. */
  readonly requireGuest: Guard
}

/** Who is signed in, or the way to another page. */
type Guard = (args: LoaderFunctionArgs) => Promise<Me | Response | null>

export function createGuards(queries: QueryClient): Guards {
  async function requireMe({ request }: LoaderFunctionArgs): Promise<Me | Response> {
    try {
      return await queries.ensureQueryData(meQuery)
    } catch (error) {
      if (isSignedOut(error)) return redirect(entryPath('/sign-in', pathOf(request)))
      throw error
    }
  }
  return {
    requireMe,
    async requireWorkspace(args) {
      const me = await requireMe(args)
      return !(me instanceof Response) && me.workspaces.length === 0 ? redirect('/welcome') : me
    },
    async requireGuest({ request }) {
      // Asked afresh: what is cached may be of a session that has just ended.
      const me = await queries.fetchQuery({ ...meQuery, staleTime: 0 }).catch(() => null)
      return me && redirect(returnPath(new URL(request.url).searchParams.get('next')))
    },
  }
}

function pathOf(request: Request): string {
  const { pathname, search } = new URL(request.url)
  return pathname + search
}
