import { showToast } from './toast.ts'

/** To the clipboard, and says that it is `done`. Where the browser forbids it, says so, and can be asked again. */
export async function copyText(text: string, done: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text)
    showToast(done)
  } catch {
    showToast('Your browser did not allow copying. Allow it for this page, or select the text and copy it.', {
      tone: 'danger',
      action: { label: 'Try again', run: () => void copyText(text, done) },
    })
  }
}
