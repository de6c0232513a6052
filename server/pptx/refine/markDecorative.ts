import { decorative } from '../drawingMl/shapeProperties.ts'
import { replaceFirst } from '../xml/edit.ts'
import type { Xml } from '../xml/xml.ts'

/** pptxgenjs describes a picture without words by a file name, and shapes not at all. */
export const markDecorative = (drawn: Xml): Xml =>
  replaceFirst(drawn, /( descr="[^"]*")?>\s*<\/p:cNvPr>/, ` descr="">${decorative}</p:cNvPr>`)
