import { el, words, xmlDocument, type Xml } from '../xml/xml.ts'
import { partPaths, type Part } from './part.ts'

/** What a file was made from, so that a file in someone's downloads can be told from a later one. */
export interface ExportOrigin {
  /** Hash of the frozen deck. */
  readonly state: string
  /** The stage that showed it; `null`: made from the documents as they were. */
  readonly stage: string | null
  /** By which the file is known when it comes back; says nothing to anybody else. `null`: it is not kept. */
  readonly file: string | null
}

const officeProperties = 'http://schemas.openxmlformats.org/officeDocument/2006'

/** The set that custom properties belong to; its first two numbers are taken by the format itself. */
const propertySet = '{D5CDD505-2E9C-101B-9397-08002B2CF9AE}'
const firstNumber = 2

export const fileProperty = 'DuodeckFile'

/** PowerPoint shows these under File, Info, Properties, Advanced, Custom. */
export function originPart({ state, stage, file }: ExportOrigin): Part {
  const properties = {
    DuodeckState: state,
    ...(stage !== null && { DuodeckStage: stage }),
    ...(file !== null && { [fileProperty]: file }),
  }
  return {
    path: partPaths.customProperties,
    contentType: 'application/vnd.openxmlformats-officedocument.custom-properties+xml',
    body: xmlDocument(
      el(
        'Properties',
        { xmlns: `${officeProperties}/custom-properties`, 'xmlns:vt': `${officeProperties}/docPropsVTypes` },
        ...Object.entries(properties).map(([name, value], at) => property(name, value, firstNumber + at)),
      ),
    ),
    relationships: null,
  }
}

const property = (name: string, value: string, pid: number): Xml =>
  el('property', { fmtid: propertySet, pid, name }, el('vt:lpwstr', {}, words(value)))
