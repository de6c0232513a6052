import { showToast } from '#client/ui/toast.ts'
import { mostItemsAtOnce } from '#shared/docs/slideItems.ts'

type Act = 'paste' | 'duplicate' | 'delete'

/** Whether slides of so many items are more than one step may bring, or bring back. Then it says so. */
export function isTooMuch(items: number, act: Act): boolean {
  if (items <= mostItemsAtOnce) return false
  showToast(`There is too much on these slides to ${act} them in one step. Take fewer at a time.`)
  return true
}
