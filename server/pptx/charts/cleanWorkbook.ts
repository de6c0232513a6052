import { strFromU8, unzipSync } from 'fflate'
import { zip, type Deflated } from '../zip.ts'
import { unpacked } from './carried.ts'

/** Who made it and when, and a table that no sheet names: neither the same twice nor of any use. */
const leftOut = /^docProps\/|^xl\/tables\/|^xl\/worksheets\/_rels\/|\/$/
const leadsThere = /<(Override|Relationship) [^>]*(docProps\/|xl\/tables\/)[^>]*\/>/g
/** A cell without a number is no cell. */
const empty = /<c r="[A-Z]+\d+"><v><\/v><\/c>/g

/** The workbook behind a chart as Excel takes it, and the same bytes for the same data. `known`: as for `zip`. */
export const cleanWorkbook = (drawn: Uint8Array, known: Map<string, Deflated>): Uint8Array =>
  zip(
    Object.entries(unzipSync(drawn, { filter: ({ name }) => !leftOut.test(name) })).map(([path, bytes]) => ({
      path,
      body: unpacked(strFromU8(bytes)).replace(leadsThere, '').replace(empty, ''),
    })),
    known,
  )
