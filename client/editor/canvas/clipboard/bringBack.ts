import type { WorkspaceId } from '#shared/model/ids.ts'
import { errorText } from '#client/api.ts'
import { uploadImport } from '#client/queries/importQueries.ts'
import { showToast } from '#client/ui/toast.ts'

/** Sends a presentation that was let go of over its deck, which stays as it is: what was changed has a page of its own. */
export async function bringBack(
  workspaceId: WorkspaceId,
  file: File,
  go: (path: string) => void,
): Promise<void> {
  const topic = 'bring-back'
  showToast(`Sending “${file.name}”…`, { topic })
  try {
    const sending = { signal: new AbortController().signal, onSent: () => undefined }
    const { id } = await uploadImport(workspaceId, file, null, sending)
    const action = { label: 'See what was changed', run: () => go(`/imports/${id}`) }
    showToast(`“${file.name}” is here. It waits above your decks, too.`, { topic, action })
  } catch (error) {
    showToast(errorText(error), { topic, tone: 'danger' })
  }
}
