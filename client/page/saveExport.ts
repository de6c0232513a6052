import { ApiError, downloadFile, errorText, printPageUrl } from '#client/api.ts'
import { showToast } from '#client/ui/toast.ts'

/** What became of it; `open`: what stands against a client's copy, as sentences, until a reason is given. */
export type Saved =
  | { readonly kind: 'saved' }
  /** The server cannot, this browser can: a message offers it. */
  | { readonly kind: 'here' }
  | { readonly kind: 'failed'; readonly text: string }
  | { readonly kind: 'reason'; readonly open: readonly string[] }

/** Fetches a file and hands it to the browser to save. What failed is the caller's to say. */
export async function fetchExport(url: string): Promise<Saved> {
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
    return { kind: 'saved' }
  } catch (error) {
    if (error instanceof ApiError && error.code === 'reason') return { kind: 'reason', open: error.concerns }
    if (error instanceof ApiError && error.code === 'no-browser' && offerPrint(url)) return { kind: 'here' }
    return { kind: 'failed', text: `The export did not work. ${errorText(error)}` }
  }
}

/** `false`: no dialog of a browser makes such a file. */
function offerPrint(url: string): boolean {
  const pages = url.replace('/export.pdf', '/export.pages')
  if (pages === url) return false
  showToast('This server cannot make a PDF itself. Your browser can: choose “Save as PDF” in its dialog.', {
    action: {
      label: 'Open the pages',
      run: () => void window.open(printPageUrl(pages), '_blank', 'noopener'),
    },
  })
  return true
}

/** The same from a page without a dialog: a failure is said in a message, with a way to try again. */
export async function saveExport(url: string): Promise<Saved> {
  const saved = await fetchExport(url)
  if (saved.kind === 'failed')
    showToast(saved.text, {
      tone: 'danger',
      action: { label: 'Try again', run: () => void saveExport(url) },
    })
  return saved
}
