/** Pixels. Below the least it is closed; the most leaves the slide room. */
export const panelLimits = { folded: 36, least: 96, usual: 184, most: 420 } as const

/** The height that a wish for `wanted` pixels gives: folded away once it is pulled below half the least. */
export function settleHeight(wanted: number): number {
  if (wanted < panelLimits.least / 2) return 0
  return Math.round(Math.min(panelLimits.most, Math.max(panelLimits.least, wanted)))
}
