import type { WorkspaceId } from '#shared/model/ids.ts'
import type { Picture } from '#shared/model/block.ts'
import { natureOf, notPlainDrawing, partialText, stoppedText } from '#shared/model/pictureKinds.ts'
import type { Asset } from '#shared/protocol/api.ts'
import { ApiError, errorText, uploadAsset } from '#client/api.ts'
import { showToast } from '#client/ui/toast.ts'
import { drawnByBrowser, readyPicture } from './readyPicture.ts'

/** Sends a picture file to a workspace; a sentence that names the file and says why, when it is not taken. */
export async function sendPicture(workspaceId: WorkspaceId, file: File): Promise<Picture | string> {
  const ready = await readyPicture(file)
  if (typeof ready === 'string') return ready
  try {
    const { hash, width, height, stopped, partial, ...asset } = await upload(workspaceId, ready)
    if (stopped) showToast(`${file.name} came as its first picture. ${stoppedText}`)
    if (partial) showToast(`${file.name}: ${partialText}`)
    return { asset: hash, width, height, alt: '', ...natureOf(asset) }
  } catch (error) {
    return `${file.name}: ${errorText(error)}`
  }
}

/** A drawing that cannot be kept in its lines goes as this browser draws it, where it can. */
async function upload(workspaceId: WorkspaceId, file: File): Promise<Asset> {
  try {
    return await uploadAsset(workspaceId, file)
  } catch (error) {
    const isNotPlain = error instanceof ApiError && error.code === notPlainDrawing
    const drawn = isNotPlain ? await drawnByBrowser(file, 'image/svg+xml') : null
    if (!drawn) throw error
    return await uploadAsset(workspaceId, drawn)
  }
}
