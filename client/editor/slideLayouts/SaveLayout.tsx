import { useQueryClient } from '@tanstack/react-query'
import { ApiError, saveBrandLayout } from '#client/api.ts'
import { useDeckRecord } from '#client/deck/deckRecord.ts'
import { useDeckSession } from '#client/deck/DeckSession.tsx'
import { NameDialog } from '#client/page/NameDialog.tsx'
import { brandLayoutsQuery } from '#client/queries/brandQueries.ts'
import { showToast } from '#client/ui/toast.ts'
import { readLayout } from '#shared/docs/designDoc.ts'
import { contentOfLayout } from '#shared/docs/layoutEdits.ts'
import type { LayoutId } from '#shared/model/ids.ts'

/** Asks under which name a layout of this deck is kept for all others. */
export function SaveLayout({ id, onClose }: { id: LayoutId; onClose: () => void }) {
  const { design } = useDeckSession()
  const workspaceId = useDeckRecord()?.workspaceId ?? ''
  const queries = useQueryClient()

  async function save(name: string) {
    const layout = readLayout(design.doc, id)
    if (!layout) return showToast('This layout was just deleted by a colleague.')
    const { title: _title, ...content } = contentOfLayout(layout)
    await saveBrandLayout(workspaceId, { name, ...content }).catch(inWords)
    await queries.invalidateQueries({ queryKey: brandLayoutsQuery(workspaceId).queryKey })
    showToast(`Every deck of the workspace can take “${name}” now.`)
  }

  return (
    <NameDialog
      title="Save this layout"
      description="Every deck of the workspace can take it then, in the colours and fonts of its own theme. One that has the same name is replaced."
      act="Save"
      initial={readLayout(design.doc, id)?.title ?? ''}
      maxLength={80}
      onName={save}
      onClose={onClose}
    />
  )
}

/** Bodies have a size; what to do about it is known here. */
function inWords(error: unknown): never {
  if (error instanceof ApiError && error.status === 413)
    throw new ApiError(413, {
      code: error.code,
      message:
        'This layout holds too much to be saved. Drawings and long texts count most: take some of them off, then try again.',
    })
  throw error
}
