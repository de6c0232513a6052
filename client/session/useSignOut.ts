import { useQueryClient } from '@tanstack/react-query'
import { errorText, signOut } from '../api.ts'
import { showToast } from '../ui/toast.ts'

/** Leaves with a full page load, so that nothing of this person stays in memory for the next one. */
export function useSignOut(): () => Promise<void> {
  const queries = useQueryClient()
  return async () => {
    try {
      await signOut()
      queries.clear()
      location.assign('/sign-in')
    } catch (error) {
      showToast(errorText(error), { tone: 'danger' })
    }
  }
}
