import type { ComponentProps } from 'react'
import type { ComposedBlock } from '#shared/blocks/kinds.ts'
import type { Frame } from '#shared/model/frame.ts'

interface FrameBoxProps extends ComponentProps<'div'> {
  frame: Frame
  zoom: number
  /** Screen pixels between the frame and the box. */
  outset?: number
}

/** A box over a frame, in screen pixels: its lines stay thin at every zoom. */
export function FrameBox({ frame, zoom, outset = 0, style, ...rest }: FrameBoxProps) {
  return (
    <div
      style={{
        position: 'absolute',
        left: frame.x * zoom - outset,
        top: frame.y * zoom - outset,
        width: frame.w * zoom + 2 * outset,
        height: frame.h * zoom + 2 * outset,
        ...(frame.rotation === 0 ? {} : { transform: `rotate(${frame.rotation}deg)` }),
        ...style,
      }}
      {...rest}
    />
  )
}

/** How a frame is marked as a line's: one that bends says nothing by its frame. */
export const lineMark = (block: ComposedBlock): 'straight' | 'bent' | undefined =>
  block.kind === 'line' ? (block.route === 'straight' ? 'straight' : 'bent') : undefined
