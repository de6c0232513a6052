import { drawShape } from '#shared/blocks/shape/draw.ts'
import { useRareHere } from '#client/slide/rareHere.ts'
import type { Shape } from '#shared/blocks/shape/presets.ts'
import styles from './ShapePicture.module.css'

const frame = { w: 24, h: 18 }

/** A shape as small as an icon. Decoration only: its control carries the name. */
export function ShapePicture({ shape }: { shape: Shape }) {
  useRareHere()
  const { layers } = drawShape({ shape, adjust: {}, frame })
  return (
    <svg className={styles.picture} viewBox="-3 -3 30 26" width={30} height={26} aria-hidden>
      {layers.map(({ path, fill, stroke }, at) => (
        <path key={at} d={path} data-fill={fill} data-stroke={stroke || undefined} />
      ))}
    </svg>
  )
}
