import { mostZoom, type Fitting } from './block.ts'
import type { Area, Frame } from './frame.ts'

/** Pixels of a picture. */
export interface Size {
  readonly width: number
  readonly height: number
}

type Sides = Pick<Frame, 'w' | 'h'>

/** Deck pixels for each of the picture's own. */
export function fittingScale({ w, h }: Sides, { fit, zoom }: Fitting, { width, height }: Size): number {
  const [across, down] = [w / width, h / height]
  return fit === 'contain' ? Math.min(across, down) : Math.max(across, down) * zoom
}

/** Where all of a picture lies, what its frame cuts off included. */
export function pictureBox(frame: Sides, fitting: Fitting, picture: Size): Area {
  const scale = fittingScale(frame, fitting, picture)
  const [w, h] = [picture.width * scale, picture.height * scale]
  const { x, y } = fitting.fit === 'contain' ? middle : fitting.focus
  return { x: (frame.w - w) * x, y: (frame.h - h) * y, w, h }
}

const middle: Fitting['focus'] = { x: 0.5, y: 0.5 }

/** The other way round: how a picture sits that lies there and fills its frame. */
export function fittingOf(frame: Sides, box: Area, { width, height }: Size): Fitting {
  const least = Math.max(frame.w / width, frame.h / height)
  return {
    fit: 'cover',
    focus: { x: shareBefore(box.x, box.w - frame.w), y: shareBefore(box.y, box.h - frame.h) },
    zoom: Math.min(mostZoom, Math.max(1, box.w / width / least)),
  }
}

/** Hundredths of a pixel count as nothing: what they were shared out by would be left to chance. */
const shareBefore = (start: number, spare: number): number =>
  spare < 0.01 ? 0.5 : Math.min(1, Math.max(0, -start / spare))
