import { ApiError, errorText } from '#client/api.ts'
import { createExport, printPageUrl, type ExportRequest } from '#client/queries/exportQueries.ts'
import { showToast } from '#client/ui/toast.ts'
import { exportsShown } from './exportsShown.ts'

/** What became of a wish; `open`: what stands against a client's copy, as sentences, until a reason is given. */
export type Ordered =
  | { readonly kind: 'begun' }
  /** The server cannot, this browser can: a message offers it. */
  | { readonly kind: 'here' }
  | { readonly kind: 'failed'; readonly text: string }
  | { readonly kind: 'reason'; readonly open: readonly string[] }

/** Has a file made, which this tab then waits for. What failed is the caller's to say. */
export async function orderExport(request: ExportRequest): Promise<Ordered> {
  try {
    const { id } = await createExport(request)
    exportsShown.getState().wait(id)
    return { kind: 'begun' }
  } catch (error) {
    if (error instanceof ApiError && error.code === 'reason') return { kind: 'reason', open: error.concerns }
    if (error instanceof ApiError && error.code === 'no-browser' && offerPrint(request))
      return { kind: 'here' }
    return { kind: 'failed', text: `The export did not work. ${errorText(error)}` }
  }
}

/** The same from a page without a dialog: a failure is said in a message, with a way to try again. */
export async function orderOrSay(request: ExportRequest): Promise<Ordered> {
  const ordered = await orderExport(request)
  if (ordered.kind === 'failed')
    showToast(ordered.text, {
      tone: 'danger',
      action: { label: 'Try again', run: () => void orderOrSay(request) },
    })
  return ordered
}

/** `false`: no dialog of a browser makes such a file. */
function offerPrint(request: ExportRequest): boolean {
  if (request.wanted.format !== 'pdf') return false
  showToast('This server cannot make a PDF itself. Your browser can: choose “Save as PDF” in its dialog.', {
    action: {
      label: 'Open the pages',
      run: () => void window.open(printPageUrl(request), '_blank', 'noopener'),
    },
  })
  return true
}
