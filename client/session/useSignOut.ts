import { useQueryClient, type QueryClient } from '@tanstack/react-query'
import { meQuery } from '#client/queries/accountQueries.ts'
import { errorText, signOut } from '../api.ts'
import { forgetShow } from '#client/browser/showCache.ts'
import { exportsShown } from '#client/exports/exportsShown.ts'
import { forgetCopied } from '../copiedHere.ts'
import { showToast } from '../ui/toast.ts'
import { firstWords } from './firstWords.ts'

/** Signs out; the next person at this browser gets nothing of this one. */
export async function endSession(): Promise<void> {
  await signOut()
  await forgetPerson()
}

/** A show that is kept, what was copied, files that are waited for, and words that were not sent. */
export async function forgetPerson(): Promise<void> {
  forgetCopied()
  exportsShown.getState().leave()
  firstWords.getState().leave()
  await forgetShow()
}

/**
 * Leaves with a full page load, so that nothing of this person stays in memory for the next one, nor on this
 * machine: what is not saved would go with it, so that is asked about.
 */
export function useSignOut(): () => Promise<void> {
  const queries = useQueryClient()

  async function leave(): Promise<void> {
    await endSession()
    await (await myShelf(queries)).clear()
    queries.clear()
    location.assign('/sign-in')
  }

  async function ask(): Promise<void> {
    if (!(await hasUnsaved(queries))) return leave()
    showToast('Some of your changes are not saved yet. They would be lost if you signed out now.', {
      tone: 'danger',
      action: { label: 'Sign out all the same', run: () => void saying(leave)() },
    })
  }

  return saying(ask)
}

/** Whether something of theirs on this machine would be lost with it. */
export async function hasUnsaved(queries: QueryClient): Promise<boolean> {
  const { rooms } = await sync()
  const left = await (await myShelf(queries)).rooms()
  const words = firstWords.getState().all.some(({ text }) => text.trim() !== '')
  return words || rooms.unsaved > 0 || rooms.keptWords.length > 0 || left.size > 0
}

/** What waits on this machine for the person who is signed in. */
export async function myShelf(queries: QueryClient) {
  const { unsentShelf } = await sync()
  const me = queries.getQueryData(meQuery.queryKey)
  if (me) unsentShelf.keepFor(me.user.id)
  return unsentShelf
}

/** Only who leaves needs it here; the pages without a deck go without. */
const sync = () => import('#client/sync/rooms.ts')

/** The same act, and a failure of it in words. */
const saying = (act: () => Promise<void>) => (): Promise<void> =>
  act().catch((error: unknown) => showToast(errorText(error), { tone: 'danger' }))
