import { fitOf, type Fit } from '#shared/fit/fit.ts'
import type { ComposedBody } from '#shared/model/body.ts'
import { addressKey, type AddressKey } from '#shared/model/textAddress.ts'
import type { Theme } from '#shared/model/theme.ts'
import { boxesOf, type ComposedBlock } from './kinds.ts'

interface Known {
  readonly fonts: Theme['fonts']
  readonly fits: ReadonlyMap<string, Fit>
}

const known = new WeakMap<ComposedBlock, Known>()

/**
 * How a block's words sit in their places, by their parts; none of a kind whose words are fitted to nothing. Reckoned
 * from the widths of letters, so that every page and the server come to the same, and remembered with the block.
 */
export function fitsOf(block: ComposedBlock, fonts: Theme['fonts']): ReadonlyMap<string, Fit> {
  const last = known.get(block)
  if (last?.fonts === fonts) return last.fits
  const fits = new Map(
    boxesOf(block).map(({ part, body, room }) => [part, fitOf(body as ComposedBody, room, fonts)]),
  )
  known.set(block, { fonts, fits })
  return fits
}

/** The texts of these blocks that do not fit their places. */
export const overflowing = (blocks: readonly ComposedBlock[], fonts: Theme['fonts']): readonly AddressKey[] =>
  blocks.flatMap((block) =>
    [...fitsOf(block, fonts)]
      .filter(([, { overflows }]) => overflows)
      .map(([part]) => addressKey({ block: block.id, part })),
  )
