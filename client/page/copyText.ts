import { showToast } from '#client/ui/toast.ts'

/** To the clipboard. Where the browser forbids it, says so: the text is on the screen to copy by hand. */
export async function copyText(text: string, done: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text)
    showToast(done)
  } catch {
    showToast('Your browser did not allow copying. Select the link and copy it yourself.', { tone: 'danger' })
  }
}
