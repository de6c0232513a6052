/** A rectangle inside a frame, in pixels from the frame's corner. */
export interface Area {
  readonly x: number
  readonly y: number
  readonly w: number
  readonly h: number
}

/** A rectangle with round corners as an SVG path; a radius beyond half of a side is that half. */
export function rectPath(w: number, h: number, radius: number): string {
  const r = Math.min(radius, w / 2, h / 2)
  if (r <= 0) return `M0 0H${w}V${h}H0z`
  const corner = (dx: number, dy: number) => `a${r} ${r} 0 0 1 ${dx} ${dy}`
  return `M${r} 0H${w - r}${corner(r, r)}V${h - r}${corner(-r, r)}H${r}${corner(-r, -r)}V${r}${corner(r, -r)}z`
}
