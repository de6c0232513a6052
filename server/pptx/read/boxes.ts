import { child, flagOf, numberOf, type XmlElement } from '../xml/readXml.ts'
import type { Box } from './scale.ts'

/** What a group does to what is in it: its own place, and the room that its members count in. */
export interface GroupBox extends Box {
  readonly inner: { readonly x: number; readonly y: number; readonly w: number; readonly h: number }
}

/** Where an `a:xfrm` or `p:xfrm` puts something; `null` where it says no place. */
export function readBox(xfrm: XmlElement | null): Box | null {
  const [off, ext] = [child(xfrm, 'a:off'), child(xfrm, 'a:ext')]
  const [x, y, w, h] = [numberOf(off, 'x'), numberOf(off, 'y'), numberOf(ext, 'cx'), numberOf(ext, 'cy')]
  if (x === null || y === null || w === null || h === null) return null
  return {
    x,
    y,
    w: Math.max(0, w),
    h: Math.max(0, h),
    rotation: (numberOf(xfrm, 'rot') ?? 0) / 60_000,
    flipH: flagOf(xfrm, 'flipH') ?? false,
    flipV: flagOf(xfrm, 'flipV') ?? false,
  }
}

/** `null` for a group without a place, whose members stand where they say. */
export function readGroupBox(xfrm: XmlElement | null): GroupBox | null {
  const box = readBox(xfrm)
  const [off, ext] = [child(xfrm, 'a:chOff'), child(xfrm, 'a:chExt')]
  if (!box) return null
  const inner = {
    x: numberOf(off, 'x') ?? box.x,
    y: numberOf(off, 'y') ?? box.y,
    w: numberOf(ext, 'cx') ?? box.w,
    h: numberOf(ext, 'cy') ?? box.h,
  }
  return { ...box, inner }
}

/** Where something in a group stands outside of it. What lies on its side there takes the group's stretch crosswise. */
export function outOf({ inner, ...group }: GroupBox, box: Box): Box {
  const [across, down] = [share(group.w, inner.w), share(group.h, inner.h)]
  const lies = Math.abs((((box.rotation % 180) + 180) % 180) - 90) < 45
  const [w, h] = lies ? [box.w * down, box.h * across] : [box.w * across, box.h * down]
  const [middleX, middleY] = [group.x + group.w / 2, group.y + group.h / 2]
  let dx = group.x + (box.x + box.w / 2 - inner.x) * across - middleX
  let dy = group.y + (box.y + box.h / 2 - inner.y) * down - middleY
  if (group.flipH) dx = -dx
  if (group.flipV) dy = -dy
  const turn = (group.rotation * Math.PI) / 180
  const x = middleX + dx * Math.cos(turn) - dy * Math.sin(turn)
  const y = middleY + dx * Math.sin(turn) + dy * Math.cos(turn)
  const mirrored = group.flipH !== group.flipV
  return {
    x: x - w / 2,
    y: y - h / 2,
    w,
    h,
    rotation: group.rotation + (mirrored ? -box.rotation : box.rotation),
    flipH: box.flipH !== group.flipH,
    flipV: box.flipV !== group.flipV,
  }
}

const share = (outer: number, inner: number): number => (inner === 0 ? 1 : outer / inner)
