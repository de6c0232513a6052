import { mostZoom, type Fitting, type Picture, type SlotPicture } from '#shared/model/block.ts'
import { asNumber, asOneOf, asRecord, asString } from './guards.ts'
import { cutText } from '#shared/model/characters.ts'

const assetHash = /^[0-9a-f]{64}$/

/** A picture as documents hold it, one plain value; `null` for what is none. */
export function readPicture(value: unknown): Picture | null {
  const stored = asRecord(value)
  if (!stored || !assetHash.test(asString(stored['asset']))) return null
  return {
    asset: asString(stored['asset']),
    width: asNumber(stored['width'], 1, 1, 100_000),
    height: asNumber(stored['height'], 1, 1, 100_000),
    alt: cutText(asString(stored['alt']), 1_000),
    ...(stored['moves'] === true && { moves: true }),
    ...(stored['drawing'] === true && { drawing: true }),
  }
}

/** The same of a pitch, which may say how its picture sits in the slot. */
export function readSlotPicture(value: unknown): SlotPicture | null {
  const picture = readPicture(value)
  const fitting = asRecord(asRecord(value)?.['fitting'])
  return picture && (fitting ? { ...picture, fitting: readFitting((key) => fitting[key]) } : picture)
}

/** `fit`, `focus`, `zoom`, each under its own key. */
export function readFitting(valueOf: (key: keyof Fitting) => unknown): Fitting {
  const point = asRecord(valueOf('focus'))
  return {
    fit: asOneOf(valueOf('fit'), ['cover', 'contain'] as const, 'cover'),
    focus: { x: asNumber(point?.['x'], 0.5, 0, 1), y: asNumber(point?.['y'], 0.5, 0, 1) },
    zoom: asNumber(valueOf('zoom'), 1, 1, mostZoom),
  }
}
