import type { ComposedImageBlock } from '#shared/blocks/image/model.ts'
import { isGiven, type ComposedBlock } from '#shared/blocks/kinds.ts'
import type { Picture } from '#shared/model/block.ts'
import { accessTo, type Rights } from '#client/deck/ownership.ts'
import { cropOf, type Crop } from '../../geometry/crop.ts'

/** A picture that this person may crop. */
export interface CropTarget {
  readonly block: ComposedImageBlock
  readonly picture: Picture
  /** Whether it is a pitch's own in a slot: then the frame is marketing's and stays. */
  readonly inSlot: boolean
}

/** `null`: no picture, none yet, or somebody else's. */
export function cropTarget(
  block: ComposedBlock | null,
  pitchOpen: boolean,
  rights: Rights,
): CropTarget | null {
  if (block?.kind !== 'image' || !block.picture) return null
  const inSlot = pitchOpen && isGiven(block, '')
  const { words, geometry } = accessTo(block, pitchOpen, rights)
  const mine = inSlot ? words && block.slot?.filled : geometry
  return mine ? { block, picture: block.picture, inSlot } : null
}

export const cropNow = ({ block, picture, inSlot }: CropTarget): Crop => cropOf(block, picture, !inSlot)
