import type { ComposedBlock } from '#shared/blocks/kinds.ts'
import { useDeckSession } from '#client/deck/DeckSession.tsx'
import { accessTo, ownerOf, type BlockAccess, type Owner } from '#client/deck/ownership.ts'

const nothing: BlockAccess = { words: false, geometry: false, why: '' }

/** What I may do with a block, as things stand. */
export function useBlockAccess(block: ComposedBlock | null): BlockAccess {
  const { pitchId, can } = useDeckSession()
  return block ? accessTo(block, pitchId !== null, can) : nothing
}

export function useOwner(block: ComposedBlock): Owner {
  return ownerOf(block, useDeckSession().pitchId !== null)
}
