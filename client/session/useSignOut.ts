import { useQueryClient } from '@tanstack/react-query'
import { errorText, signOut } from '../api.ts'
import { showToast } from '../ui/toast.ts'

/**
 * Leaves with a full page load, so that nothing of this person stays in memory for the next one, nor on this
 * machine: what is not saved would go with it, so that is asked about.
 */
export function useSignOut(): () => Promise<void> {
  const queries = useQueryClient()

  async function leave(): Promise<void> {
    try {
      await signOut()
      queries.clear()
      const { unsentShelf } = await sync()
      await unsentShelf.clear()
      location.assign('/sign-in')
    } catch (error) {
      showToast(errorText(error), { tone: 'danger' })
    }
  }

  return async () => {
    const { rooms, unsentShelf } = await sync()
    const unsent = rooms.unsaved > 0 || rooms.keptWords.length > 0 || (await unsentShelf.rooms()).size > 0
    if (!unsent) return leave()
    showToast('Some of your changes are not saved yet. They would be lost if you signed out now.', {
      tone: 'danger',
      action: { label: 'Sign out all the same', run: () => void leave() },
    })
  }
}

/** Only who leaves needs it here; the pages without a deck go without. */
const sync = () => import('#client/sync/rooms.ts')
