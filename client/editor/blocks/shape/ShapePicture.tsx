import { drawShape } from '#shared/blocks/shape/draw.ts'
import { useRareHere } from '#client/slide/rareHere.ts'
import type { Shape } from '#shared/blocks/shape/presets.ts'
import styles from './ShapePicture.module.css'

const frame = { w: 24, h: 18 }

/** A shape as small as an icon. Decoration only: its control carries the name. */
export function ShapePicture({ shape }: { shape: Shape }) {
  useRareHere()
  const { layers, handles } = drawShape({ shape, adjust: {}, frame })
  // What points out of its frame is all in the picture.
  const [xs, ys] = [handles.map(({ x }) => x), handles.map(({ y }) => y)]
  const [left, right] = [Math.min(0, ...xs) - 3, Math.max(frame.w, ...xs) + 3]
  const [top, bottom] = [Math.min(0, ...ys) - 3, Math.max(frame.h, ...ys) + 5]
  return (
    <svg
      className={styles.picture}
      viewBox={`${left} ${top} ${right - left} ${bottom - top}`}
      width={30}
      height={26}
      aria-hidden
    >
      {layers.map(({ path, fill, stroke }, at) => (
        <path key={at} d={path} data-fill={fill} data-stroke={stroke || undefined} />
      ))}
    </svg>
  )
}
