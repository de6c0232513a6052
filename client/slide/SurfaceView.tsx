import { Fragment, memo, useId } from 'react'
import type { Layer, Shade } from '#shared/blocks/shape/preset.ts'
import type { Surface } from '#shared/model/surface.ts'
import type { Paint, Pattern } from '#shared/model/color.ts'
import { colorValue } from './colors.ts'
import { usePatterns } from './patternHere.ts'
import { dashArray } from './strokeDash.ts'
import styles from './slide.module.css'

interface SurfaceViewProps {
  /** Back to front. */
  layers: readonly Layer[]
  surface: Surface
  w: number
  h: number
}

/** Fill, outline and shadow of a block's area. SVG, because PowerPoint's outline straddles the edge. */
export const SurfaceView = memo(function SurfaceView({ layers, surface, w, h }: SurfaceViewProps) {
  const tileId = useId()
  const { fill, stroke, shadow } = surface
  if (!fill && !stroke) return null
  return (
    <svg className={styles.surface} data-shadow={(shadow && fill !== null) || undefined} aria-hidden>
      {fill?.kind === 'gradient' && <Gradient id={tileId} paint={fill} w={w} h={h} />}
      {fill?.kind === 'solid' && fill.pattern && <Tile id={tileId} pattern={fill.pattern} />}
      {layers.map(({ path, fill: shade, stroke: edged, round }, at) => (
        <Fragment key={at}>
          <path
            d={path}
            style={{
              ...fillStyle(shade === 'none' ? null : fill, tileId),
              stroke: edged && stroke ? colorValue(stroke.color) : 'none',
              ...(round && { strokeLinejoin: 'round' }),
            }}
            strokeWidth={stroke?.width}
            strokeLinecap={round && 'round'}
            strokeDasharray={stroke ? dashArray(stroke) : undefined}
          />
          {fill && shades[shade] && <path d={path} style={shades[shade]} />}
        </Fragment>
      ))}
    </svg>
  )
})

/** Fetched with the first pattern; until then, and without a line, it is the colour that it is from further away. */
function Tile(props: { id: string; pattern: Pattern }) {
  const here = usePatterns()
  return here && <here.PatternTile {...props} />
}

/** What PowerPoint lays over the lit and shaded sides of a solid. */
const shades: Readonly<Record<Shade, { readonly fill: string; readonly fillOpacity: number } | null>> = {
  plain: null,
  none: null,
  dark: { fill: '#000', fillOpacity: 0.2 },
  darker: { fill: '#000', fillOpacity: 0.4 },
  light: { fill: '#fff', fillOpacity: 0.2 },
  lighter: { fill: '#fff', fillOpacity: 0.4 },
}

function fillStyle(fill: Paint | null, tileId: string) {
  if (!fill) return { fill: 'none' }
  return fill.kind === 'gradient'
    ? { fill: `url(#${tileId})` }
    : {
        fill: `${fill.pattern ? `url(#${tileId}) ` : ''}${colorValue(fill.color)}`,
        fillOpacity: fill.alpha,
      }
}

interface GradientProps {
  id: string
  paint: Extract<Paint, { kind: 'gradient' }>
  w: number
  h: number
}

/** From corner to corner along the true angle, as CSS and PowerPoint's unscaled gradients go. */
function Gradient({ id, paint, w, h }: GradientProps) {
  const turn = (paint.angle * Math.PI) / 180
  const [cos, sin] = [Math.cos(turn), Math.sin(turn)]
  const reach = (Math.abs(w * cos) + Math.abs(h * sin)) / 2
  const [dx, dy] = [cos * reach, sin * reach]
  const ends = { x1: w / 2 - dx, y1: h / 2 - dy, x2: w / 2 + dx, y2: h / 2 + dy }
  return (
    <linearGradient id={id} gradientUnits="userSpaceOnUse" {...ends}>
      <stop offset="0" style={{ stopColor: colorValue(paint.from) }} />
      <stop offset="1" style={{ stopColor: colorValue(paint.to) }} />
    </linearGradient>
  )
}
