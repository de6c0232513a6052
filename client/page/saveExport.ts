import { downloadFile, errorText } from '#client/api.ts'
import { showToast } from '#client/ui/toast.ts'

/** Fetches a file and hands it to the browser to save; a refusal is said in words instead of saved as a file. */
export async function saveExport(url: string): Promise<void> {
  try {
    const { blob, name } = await downloadFile(url)
    const address = URL.createObjectURL(blob)
    const link = document.createElement('a')
    link.href = address
    link.download = name
    link.click()
    // The browser reads the address when it gets to it; a minute is long past that.
    setTimeout(() => URL.revokeObjectURL(address), 60_000)
    showToast(`${name} is in your downloads.`)
  } catch (error) {
    showToast(`The export did not work. ${errorText(error)}`, {
      tone: 'danger',
      action: { label: 'Try again', run: () => void saveExport(url) },
    })
  }
}
