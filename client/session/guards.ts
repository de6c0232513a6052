import type { QueryClient } from '@tanstack/react-query'
import { redirect, type LoaderFunctionArgs } from 'react-router'
import type { Me } from '#shared/protocol/api.ts'
import { isSignedOut } from '../api.ts'
import { meQuery } from './queries.ts'
import { entryPath, returnPath } from './returnPath.ts'

/** Route loaders that decide who gets in. Rights within a workspace are the policy's business. */
export interface Guards {
  /** Signed-out people go to the sign-in page, and come back after it. */
  readonly requireMe: (args: LoaderFunctionArgs) => Promise<Me>
  /** The same, and people without a workspace set one up first. */
  readonly requireWorkspace: (args: LoaderFunctionArgs) => Promise<Me>
  /** Signed-in people have no business on the sign-in page. */
  readonly requireGuest: (args: LoaderFunctionArgs) => Promise<null>
}

export function createGuards(queries: QueryClient): Guards {
  async function requireMe({ request }: LoaderFunctionArgs): Promise<Me> {
    try {
      return await queries.ensureQueryData(meQuery)
    } catch (error) {
      if (isSignedOut(error)) throw redirect(entryPath('/sign-in', pathOf(request)))
      throw error
    }
  }
  return {
    requireMe,
    async requireWorkspace(args) {
      const me = await requireMe(args)
      if (me.workspaces.length === 0) throw redirect('/welcome')
      return me
    },
    async requireGuest({ request }) {
      // Asked afresh: what is cached may be of a session that has just ended.
      const me = await queries.fetchQuery({ ...meQuery, staleTime: 0 }).catch(() => null)
      if (me) throw redirect(returnPath(new URL(request.url).searchParams.get('next')))
      return null
    },
  }
}

function pathOf(request: Request): string {
  const { pathname, search } = new URL(request.url)
  return pathname + search
}
