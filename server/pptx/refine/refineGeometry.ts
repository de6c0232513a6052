import type { PlanGeometry } from '#shared/pptx/plan.ts'
import { drawnGeometry } from '../drawingMl/drawnGeometry.ts'
import { presetGeometry } from '../drawingMl/shapeProperties.ts'
import { replaceFirst } from '../xml/edit.ts'
import type { Xml } from '../xml/xml.ts'

/** Everything is drawn as a rectangle: pptxgenjs knows the names of the presets, and none of their adjust values. */
export const refineGeometry = (drawn: Xml, geometry: PlanGeometry): Xml =>
  geometry.drawn === undefined && geometry.preset === 'rect'
    ? drawn
    : replaceFirst(
        drawn,
        /<a:prstGeom.*?<\/a:prstGeom>/s,
        geometry.drawn === undefined ? presetGeometry(geometry) : drawnGeometry(geometry.drawn),
      )
