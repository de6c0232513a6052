/** Deck pixels between ticks, the finest that can be told apart on the screen. */
const steps = [1, 2, 5, 10, 20, 50, 100, 200] as const

/** Screen pixels that ticks, and numbers at them, need at the least. */
const [tickRoom, labelRoom] = [6, 44]

/** Where a ruler has its ticks: deck pixels from its zero, and which of them have their number. */
export function rulerTicks(
  length: number,
  zoom: number,
): readonly { readonly at: number; readonly isLabelled: boolean }[] {
  const coarsest = steps.at(-1)!
  const step = steps.find((one) => one * zoom >= tickRoom) ?? coarsest
  const label = steps.find((one) => one * zoom >= labelRoom && one % step === 0) ?? coarsest
  return Array.from({ length: Math.floor(length / step) + 1 }, (_, nth) => ({
    at: nth * step,
    isLabelled: (nth * step) % label === 0,
  }))
}
