import { strFromU8, unzipSync } from 'fflate'
import { unpacked } from './carried.ts'
import { zip } from '../zip.ts'

/** Who made it and when, and a table that no sheet names: neither the same twice nor of any use. */
const leftOut = /^docProps\/|^xl\/tables\/|^xl\/worksheets\/_rels\/|\/$/
const leadsThere = /<(Override|Relationship) [^>]*(docProps\/|xl\/tables\/)[^>]*\/>/g
/** A cell without a number is no cell. */
const empty = /<c r="[A-Z]+\d+"><v><\/v><\/c>/g

/** The workbook behind a chart as Excel takes it, and the same bytes for the same data. */
export const cleanWorkbook = (drawn: Uint8Array): Uint8Array =>
  zip(
    Object.entries(unzipSync(drawn))
      .filter(([path]) => !leftOut.test(path))
      .map(([path, bytes]) => ({
        path,
        body: unpacked(strFromU8(bytes)).replace(leadsThere, '').replace(empty, ''),
      })),
  )
