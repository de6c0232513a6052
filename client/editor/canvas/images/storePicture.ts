import type { WorkspaceId } from '#shared/model/ids.ts'
import type { Picture } from '#shared/model/block.ts'
import { errorText, uploadAsset } from '#client/api.ts'
import { showToast } from '#client/ui/toast.ts'
import { readyPicture } from './readyPicture.ts'

/** Sends a picture to the server; `null`, and said in a toast, when it does not take it. */
export async function storePicture(workspaceId: WorkspaceId | null, file: File): Promise<Picture | null> {
  const ready = workspaceId && (await readyPicture(file))
  if (!ready) return null
  try {
    const { hash, width, height } = await uploadAsset(workspaceId, ready)
    return { asset: hash, width, height, alt: '' }
  } catch (error) {
    showToast(`${file.name}: ${errorText(error)}`, { tone: 'danger' })
    return null
  }
}
