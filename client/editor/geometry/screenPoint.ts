/** A place on the screen, as pointer events say it: CSS pixels. */
export interface ScreenPoint {
  readonly clientX: number
  readonly clientY: number
}

export const screenPoint = ({ clientX, clientY }: ScreenPoint): ScreenPoint => ({ clientX, clientY })
