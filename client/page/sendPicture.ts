import type { WorkspaceId } from '#shared/model/ids.ts'
import type { Picture } from '#shared/model/block.ts'
import { errorText, uploadAsset } from '#client/api.ts'
import { readyPicture } from './readyPicture.ts'

/** Sends a picture file to a workspace; a sentence that names the file and says why, when it is not taken. */
export async function sendPicture(workspaceId: WorkspaceId, file: File): Promise<Picture | string> {
  const ready = await readyPicture(file)
  if (typeof ready === 'string') return ready
  try {
    const { hash, width, height } = await uploadAsset(workspaceId, ready)
    return { asset: hash, width, height, alt: '' }
  } catch (error) {
    return `${file.name}: ${errorText(error)}`
  }
}
