import type { ComposedBlock } from '#shared/blocks/kinds.ts'
import { cutText } from '#shared/model/characters.ts'
import { addBrandPicture, errorText } from '#client/api.ts'
import type { Act } from '#client/ui/command.ts'
import { showToast } from '#client/ui/toast.ts'
import type { CanvasScope } from '../scope.ts'

/** Marketing's own picture, kept at hand for every deck of the workspace. */
export function keepAct(
  { session, workspaceId }: CanvasScope,
  [block, ...others]: readonly ComposedBlock[],
): Act {
  const isOurs = block?.kind === 'image' && !block.slot?.filled && others.length === 0
  const picture = isOurs ? block.picture : null
  const run = async (): Promise<void> => {
    if (!picture || workspaceId === null) return
    const { asset: hash, alt } = picture
    const name = cutText(block?.name || alt, 120) || 'Picture'
    try {
      const kept = await addBrandPicture(workspaceId, { hash, name, alt })
      showToast(`It is in the library, as “${kept.name}”.`)
    } catch (error) {
      showToast(errorText(error), { tone: 'danger' })
    }
  }
  return { run: () => void run(), may: session.can.editDesign && picture !== null }
}
