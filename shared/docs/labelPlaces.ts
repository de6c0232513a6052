import type * as Y from 'yjs'
import { docOf } from '#shared/blocks/docs.ts'
import { isKind, partsOf, type BlockKind } from '#shared/blocks/kinds.ts'
import type { Picture, Slot } from '#shared/model/block.ts'
import type { BlockId, SlideId } from '#shared/model/ids.ts'
import type { TextAddress } from '#shared/model/textAddress.ts'
import { readBlock } from './blockDoc.ts'
import { editBlocks, setName, setReason, setSlot } from './blockEdits.ts'
import { maybeBlockMap, maybeSlideMap } from './designDoc.ts'
import { asRecord, asString } from './guards.ts'
import { setPicture, slotPicture } from './pitchDoc.ts'
import { setSection } from './slideEdits.ts'

/** Where words of a person can stand beside the words on slides; each is one value, and one line. */
export type LabelPlace =
  | { readonly kind: 'section'; readonly slideId: SlideId }
  | { readonly kind: 'reason' | 'name' | SlotLabel; readonly slideId: SlideId; readonly block: BlockId }
  /** What a picture of the design shows, for those who do not see it. */
  | { readonly kind: 'alt'; readonly slideId: SlideId; readonly at: TextAddress }
  /** The same of a pitch's own picture in a slot. */
  | { readonly kind: 'slot-alt'; readonly at: TextAddress }

type SlotLabel = 'slot-name' | 'slot-prompt'

/** The labels under one key of a block's map that read otherwise than before. */
export function labelsInBlock(
  slideId: SlideId,
  block: BlockId,
  kind: BlockKind,
  key: string,
  now: unknown,
  before: unknown,
): LabelPlace[] {
  const differs = (field: string): boolean => fieldOf(now, field) !== fieldOf(before, field)
  if (isLabel(key)) return asString(now) === asString(before) ? [] : [{ kind: key, slideId, block }]
  if (key === 'slot')
    return [
      ...(differs('name') ? [{ kind: 'slot-name' as const, slideId, block }] : []),
      ...(differs('prompt') ? [{ kind: 'slot-prompt' as const, slideId, block }] : []),
    ]
  const part = docOf(kind).partOfPicture(key)
  return part !== null && differs('alt') ? [{ kind: 'alt', slideId, at: { block, part } }] : []
}

/** Whether two values under a key of a block differ in more than its labels. */
export const differBesideLabels = (key: string, now: unknown, before: unknown): boolean =>
  !isLabel(key) && JSON.stringify(unlabelled(now)) !== JSON.stringify(unlabelled(before))

const isLabel = (key: string): key is 'reason' | 'name' => key === 'reason' || key === 'name'

function unlabelled(value: unknown): unknown {
  const record = asRecord(value)
  if (!record) return value
  const { name: _name, prompt: _prompt, alt: _alt, ...rest } = record
  return rest
}

/** Whether what is said of a picture reads otherwise than before. */
export const altDiffers = (now: unknown, before: unknown): boolean =>
  fieldOf(now, 'alt') !== fieldOf(before, 'alt')

const fieldOf = (value: unknown, field: string): string => asString(asRecord(value)?.[field])

/** What stands at a place now; empty when the place is gone. */
export function labelAt(doc: Y.Doc, place: LabelPlace): string {
  switch (place.kind) {
    case 'section':
      return asString(maybeSlideMap(doc, place.slideId)?.get('section'))
    case 'reason':
      return maybeBlock(doc, place)?.reason ?? ''
    case 'name':
      return maybeBlock(doc, place)?.name ?? ''
    case 'slot-name':
    case 'slot-prompt':
      return maybeBlock(doc, place)?.slot?.[slotField[place.kind]] ?? ''
    case 'alt':
      return maybePicture(doc, place)?.alt ?? ''
    case 'slot-alt':
      return slotPicture(doc, place.at)?.alt ?? ''
  }
}

/** Writes a label to its place, over what stands there. `false` when the place is gone. */
export function putLabel(doc: Y.Doc, place: LabelPlace, text: string): boolean {
  switch (place.kind) {
    case 'section':
      setSection(doc, place.slideId, text)
      return maybeSlideMap(doc, place.slideId) !== null
    case 'reason':
      setReason(doc, place.slideId, place.block, text)
      return maybeBlock(doc, place) !== null
    case 'name':
      setName(doc, place.slideId, place.block, text)
      return maybeBlock(doc, place) !== null
    case 'slot-name':
    case 'slot-prompt': {
      const slot = maybeBlock(doc, place)?.slot ?? null
      if (slot) setSlot(doc, place.slideId, place.block, { ...slot, [slotField[place.kind]]: text })
      return slot !== null
    }
    case 'alt': {
      const { slideId, at } = place
      const picture = maybePicture(doc, place)
      const kind = maybeBlockMap(doc, slideId, at.block)?.get('kind')
      if (!picture || !isKind(kind)) return false
      editBlocks(doc, slideId, [at.block], docOf(kind).putPicture(at.part, { ...picture, alt: text }))
      return true
    }
    case 'slot-alt': {
      const picture = slotPicture(doc, place.at)
      if (picture) setPicture(doc, place.at, { ...picture, alt: text })
      return picture !== null
    }
  }
}

const slotField: Readonly<Record<SlotLabel, keyof Pick<Slot, 'name' | 'prompt'>>> = {
  'slot-name': 'name',
  'slot-prompt': 'prompt',
}

function maybeBlock(doc: Y.Doc, { slideId, block }: { slideId: SlideId; block: BlockId }) {
  const map = maybeBlockMap(doc, slideId, block)
  return map && readBlock(block, map)
}

function maybePicture(doc: Y.Doc, { slideId, at }: { slideId: SlideId; at: TextAddress }): Picture | null {
  const block = maybeBlock(doc, { slideId, block: at.block })
  return (block && partsOf(block).pictures.find(({ part }) => part === at.part)?.picture) ?? null
}
