import { showToast } from '#client/ui/toast.ts'

/** Words to the clipboard, and a word about it. */
export async function copyWords(text: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text)
    showToast('Copied')
  } catch {
    showToast('Your browser did not allow copying. Select the words and copy them.', { tone: 'danger' })
  }
}
