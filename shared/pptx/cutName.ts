import type { AssetHash } from '../model/ids.ts'
import type { PlanCrop } from './plan.ts'

/** The name of what is left of a picture when its sides are cut off; one that stays whole keeps its hash. */
export function cutName(asset: AssetHash, { l, t, r, b }: PlanCrop): string {
  return l + t + r + b === 0 ? asset : [asset, l, t, r, b].join('-')
}

/** The picture behind a name, and what is cut off it; `null`: nothing. */
export function readCutName(name: string): { readonly asset: AssetHash; readonly crop: PlanCrop | null } {
  const [asset = '', ...sides] = name.split('-')
  const [l = 0, t = 0, r = 0, b = 0] = sides.map(Number)
  return { asset, crop: sides.length === 0 ? null : { l, t, r, b } }
}
