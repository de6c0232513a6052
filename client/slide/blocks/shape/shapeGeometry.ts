import type { Shape } from '#shared/blocks/shape/model.ts'
import { rectPath, type Area } from '../../rectPath.ts'

/** What PowerPoint's preset of the same name draws with its default adjustments, as an SVG path. */
export function shapePath(shape: Shape, w: number, h: number, radius = 0): string {
  const tip = Math.min(w, h) / 2
  switch (shape) {
    case 'rect':
      return rectPath(w, h, radius)
    case 'ellipse':
      return `M0 ${h / 2}a${w / 2} ${h / 2} 0 1 1 ${w} 0a${w / 2} ${h / 2} 0 1 1 ${-w} 0z`
    case 'triangle':
      return `M0 ${h}L${w / 2} 0L${w} ${h}z`
    case 'diamond':
      return `M0 ${h / 2}L${w / 2} 0L${w} ${h / 2}L${w / 2} ${h}z`
    case 'chevron':
      return `M0 0H${w - tip}L${w} ${h / 2}L${w - tip} ${h}H0L${tip} ${h / 2}z`
    case 'arrow':
      return `M0 ${h / 4}H${w - tip}V0L${w} ${h / 2}L${w - tip} ${h}V${h * 0.75}H0z`
  }
}

/** Where PowerPoint lets text stand in the preset (ECMA-376, presetShapeDefinitions.xml, `rect`). */
export function textArea(shape: Shape, w: number, h: number): Area {
  const tip = Math.min(w, h) / 2
  switch (shape) {
    case 'rect':
      return { x: 0, y: 0, w, h }
    case 'ellipse': {
      const share = (1 - Math.SQRT1_2) / 2
      return { x: w * share, y: h * share, w: w * Math.SQRT1_2, h: h * Math.SQRT1_2 }
    }
    case 'triangle':
      return { x: w / 4, y: h / 2, w: w / 2, h: h / 2 }
    case 'diamond':
      return { x: w / 4, y: h / 4, w: w / 2, h: h / 2 }
    case 'chevron':
      return w > 2 * tip ? { x: tip, y: 0, w: w - 2 * tip, h } : { x: 0, y: 0, w, h }
    case 'arrow':
      return { x: 0, y: h / 4, w: w - tip / 2, h: h / 2 }
  }
}
