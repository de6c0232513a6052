import { replaceFirst } from '../xml/edit.ts'
import type { Xml } from '../xml/xml.ts'

/** As PowerPoint writes it: what is in a chart is no group of shapes. */
export const refineChartFrame = (drawn: Xml): Xml =>
  replaceFirst(
    drawn.replace(/>\s+</g, '><') as Xml,
    '<p:cNvGraphicFramePr/>',
    '<p:cNvGraphicFramePr><a:graphicFrameLocks noGrp="1"/></p:cNvGraphicFramePr>',
  )
