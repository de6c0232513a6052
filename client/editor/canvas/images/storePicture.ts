import type { WorkspaceId } from '#shared/model/ids.ts'
import type { Picture } from '#shared/model/block.ts'
import { sendPicture } from '#client/page/sendPicture.ts'
import { showToast } from '#client/ui/toast.ts'

/** Sends a picture to the server; `null`, and said in a toast, when it does not take it. */
export async function storePicture(workspaceId: WorkspaceId | null, file: File): Promise<Picture | null> {
  if (workspaceId === null) return null
  const picture = await sendPicture(workspaceId, file)
  if (typeof picture !== 'string') return picture
  showToast(picture, { tone: 'danger' })
  return null
}
