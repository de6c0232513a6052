import type { Picture } from '#shared/model/block.ts'
import { errorText, uploadAsset } from '#client/api.ts'
import { showToast } from '#client/ui/toast.ts'
import type { CanvasScope } from '../scope.ts'

/** Sends a picture to the server; `null`, and said in a toast, when it does not take it. */
export async function storePicture({ workspaceId }: CanvasScope, file: File): Promise<Picture | null> {
  if (!workspaceId) return null
  try {
    const { hash, width, height } = await uploadAsset(workspaceId, file)
    return { asset: hash, width, height, alt: '' }
  } catch (error) {
    showToast(errorText(error), { tone: 'danger' })
    return null
  }
}
