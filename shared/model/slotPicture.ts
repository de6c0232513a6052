import { usualFitting, type Picture, type SlotPicture } from './block.ts'
import type { Frame } from './frame.ts'

/** The most of a picture that may be cut away unasked. */
const mostCut = 1 / 3

/** Another picture of a pitch in its slot: what was cropped stays so. */
export const replacedBy = (
  frame: Pick<Frame, 'w' | 'h'>,
  old: SlotPicture | null,
  picture: Picture,
): SlotPicture => (old?.fitting ? { ...picture, fitting: old.fitting } : fittedInto(frame, picture))

/**
 * A picture as a pitch first puts it into a slot: whole, where filling the frame would cut away a third of it or
 * more. So a client's wide logo keeps its ends; a photograph of about the frame's proportions fills it.
 */
export function fittedInto({ w, h }: Pick<Frame, 'w' | 'h'>, picture: Picture): SlotPicture {
  const [frame, own] = [w / h, picture.width / picture.height]
  const shown = Math.min(frame / own, own / frame)
  return shown > 1 - mostCut ? picture : { ...picture, fitting: { ...usualFitting, fit: 'contain' } }
}
