import { isGiven, slotPlace, type ComposedBlock } from '#shared/blocks/kinds.ts'
import type { ComposedSlide } from '#shared/model/deck.ts'

export type Owner = 'marketing' | 'sales'

/** What the person at this screen may write, as `shared/policy.ts` answered for the two rooms. */
export interface Rights {
  readonly editDesign: boolean
  readonly editPitch: boolean
}

export interface BlockAccess {
  /** May write the words, or put in the picture. */
  readonly words: boolean
  /** May move, size, style, stack and delete. */
  readonly geometry: boolean
  /** One or two sentences for people: whose it is, and what that means here. */
  readonly why: string
}

/**
 * Whose words stand at a part of a block: with a client's pitch open a slot's are sales', everything else
 * marketing's. Left out, the part is the one that a slot gives over.
 */
export const ownerOf = (
  block: ComposedBlock,
  pitchOpen: boolean,
  part: string | undefined = slotPlace(block)?.part,
): Owner => (pitchOpen && part !== undefined && isGiven(block, part) ? 'sales' : 'marketing')

/** Place and look always belong to the design; the words belong to whoever `ownerOf` names. */
export function accessTo(
  block: ComposedBlock,
  pitchOpen: boolean,
  rights: Rights,
  part?: string,
): BlockAccess {
  const owner = ownerOf(block, pitchOpen, part)
  const words = owner === 'sales' ? rights.editPitch : rights.editDesign
  const geometry = rights.editDesign && !block.locked
  return { words, geometry, why: whyOf(block, owner, rights) }
}

function whyOf(block: ComposedBlock, owner: Owner, { editDesign, editPitch }: Rights): string {
  if (block.locked && editDesign) {
    return 'Locked: its place and look stay until you unlock it in the list of blocks.'
  }
  if (owner === 'sales') {
    if (editPitch && editDesign) return 'Yours to write, and yours to place.'
    if (editPitch) return 'Yours to write. Marketing set place, size and style.'
    if (editDesign) return 'Sales writes this for the client. Place, size and style are yours.'
    return 'Sales writes this for the client. Marketing set place, size and style.'
  }
  if (editDesign) return block.slot ? 'Sales starts from these words in every pitch.' : 'Part of the design.'
  return block.reason || 'Marketing keeps this the same for every client.'
}

/** Why a slide is not shown, and by whose choice; empty for a shown one. */
export function hiddenWords({ hidden, withheld = '' }: ComposedSlide, client: string): string {
  if (hidden === 'condition') return withheld
  if (hidden === 'design') return 'Hidden by marketing, for every client'
  return hidden === 'pitch' ? `Hidden by sales, only for ${client || 'this client'}` : ''
}
