import { slideSize } from '#shared/model/frame.ts'
import type { PlanFrame } from '#shared/pptx/plan.ts'
import { emu } from '#shared/pptx/units.ts'

/** In deck pixels. */
const place = (x: number, y: number, w: number, h: number): PlanFrame => ({
  x: emu(x),
  y: emu(y),
  cx: emu(w),
  cy: emu(h),
  rotation: 0,
})

/** Where a slide that someone adds in PowerPoint has its parts. */
export const slidePlaces = {
  title: place(80, 48, 1120, 104),
  body: place(80, 176, 1120, 456),
  date: place(80, 664, 288, 32),
  footer: place(424, 664, 432, 32),
  number: place(912, 664, 288, 32),
} as const

/** Just above the slide, where PowerPoint itself keeps a title that is not shown. */
export const hiddenTitlePlace = place(0, -72, slideSize.width, 56)

/** A notes page is upright, 7.5 × 10 in. */
export const notesSize = { cx: emu(720), cy: emu(960) } as const
export const notesPlaces = {
  header: place(0, 0, 312, 48),
  date: place(408, 0, 312, 48),
  slide: place(72, 72, 576, 324),
  body: place(72, 432, 576, 456),
  footer: place(0, 912, 312, 48),
  number: place(408, 912, 312, 48),
} as const
