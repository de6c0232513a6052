import type { AssetHash } from '../model/ids.ts'
import type { Spot } from '../model/onSlide.ts'
import type { PictureCut } from './shownPart.ts'

/** The name of what is left of a picture when parts of it are taken away; one that stays whole keeps its hash. */
export function cutName(asset: AssetHash, { crop: { l, t, r, b }, seen, mask = null }: PictureCut): string {
  if (l + t + r + b === 0 && seen === null && mask === null) return asset
  const name = [asset, l, t, r, b, ...(seen ?? []).flatMap(({ x, y }) => [x, y])].join('-')
  return mask === null ? name : `${name}~${mask}`
}

/** The picture behind a name, and what is taken away from it; `null`: nothing. */
export function readCutName(name: string): { readonly asset: AssetHash; readonly cut: PictureCut | null } {
  const [cut = '', mask = null] = name.split('~')
  const [asset = '', ...numbers] = cut.split('-')
  const [l = 0, t = 0, r = 0, b = 0, ...corners] = numbers.map(Number)
  if (numbers.length === 0) return { asset, cut: null }
  return { asset, cut: { crop: { l, t, r, b }, seen: corners.length === 0 ? null : inPairs(corners), mask } }
}

const inPairs = (numbers: readonly number[]): readonly Spot[] =>
  numbers.flatMap((x, at) => (at % 2 === 0 ? [{ x, y: numbers[at + 1] ?? 0 }] : []))
