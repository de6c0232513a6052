import { ownWidths } from '#shared/fit/ownWidths.ts'
import { isOwnName } from '#shared/model/font.ts'
import type { OwnFace, StandIn } from '#shared/model/ownFont.ts'
import { advancesOf } from './fontAdvances.ts'
import { FontRefusal, fontType, tablesOf, type FontTables, type FontType } from './fontTables.ts'

/** What a font file says of itself. */
export interface FontFacts extends Pick<OwnFace, 'bold' | 'italic' | 'widths'> {
  readonly type: FontType
  /** As PowerPoint lists it. */
  readonly name: string
  readonly like: StandIn
}

/** Reads a font file. Throws a `FontRefusal` for whatever is none, or is broken. */
export async function readFont(file: Buffer): Promise<FontFacts> {
  try {
    const type = fontType(file)
    return { type, ...factsIn(await tablesOf(file)) }
  } catch (cause) {
    if (cause instanceof FontRefusal) throw cause
    throw new FontRefusal('This font is broken and cannot be read. Get it again from where it came from.')
  }
}

function factsIn(tables: FontTables): Omit<FontFacts, 'type'> {
  const table = (tag: string): Buffer => {
    const found = tables.get(tag)
    if (!found) throw new RangeError(`no table ${tag}`)
    return found.bytes
  }
  const head = table('head')
  const os2 = tables.get('OS/2')?.bytes
  const macStyle = head.readUInt16BE(44)
  const selection = os2 ? os2.readUInt16BE(62) : 0
  return {
    name: familyIn(table('name')),
    bold: (macStyle & 1) > 0 || (selection & 0x20) > 0,
    italic: (macStyle & 2) > 0 || (selection & 1) > 0,
    like: os2 ? closestTo(os2) : 'Arial',
    widths: ownWidths(advancesOf(tables)),
  }
}

/** Which strokes it has: its PANOSE number where it gives one, else its class. */
function closestTo(os2: Buffer): StandIn {
  const [panoseFamily, serifs, proportion] = [32, 33, 35].map((at) => os2.readUInt8(at)) as [
    number,
    number,
    number,
  ]
  if (panoseFamily === 2 && proportion === 9) return 'Courier New'
  if (panoseFamily === 2 && serifs >= 2) return serifs <= 10 ? 'Times New Roman' : 'Arial'
  const strokes = os2.readInt8(30)
  return (strokes >= 1 && strokes <= 5) || strokes === 7 ? 'Times New Roman' : 'Arial'
}

const mostNames = 2_000

/** The name of its family as Windows programs list it: light and medium weights are families of their own there. */
function familyIn(names: Buffer): string {
  const [count, strings] = [Math.min(mostNames, names.readUInt16BE(2)), names.readUInt16BE(4)]
  const found = Array.from({ length: count }, (_, nth) => 6 + nth * 12)
    .filter((at) => names.readUInt16BE(at + 6) === 1)
    .map((at) => {
      const [platform, language] = [names.readUInt16BE(at), names.readUInt16BE(at + 4)]
      const [length, offset] = [names.readUInt16BE(at + 8), names.readUInt16BE(at + 10)]
      const bytes = names.subarray(strings + offset, strings + offset + Math.min(length, 256))
      return { name: decoded(bytes, platform), rank: rankOf(platform, language) }
    })
    .sort((a, b) => b.rank - a.rank)
  const name = found.map((one) => one.name.trim()).find(isOwnName)
  if (name === undefined)
    throw new FontRefusal(
      'This font has no name that can be shown. Give it one in a font editor, or use another file.',
    )
  return name
}

/** Windows in English first, then Windows, Unicode, and an old Macintosh. */
const rankOf = (platform: number, language: number): number =>
  platform === 3 ? (language === 0x409 ? 4 : 3) : platform === 0 ? 2 : 1

function decoded(bytes: Buffer, platform: number): string {
  if (platform === 1) return bytes.toString('latin1')
  const even = Buffer.from(bytes.subarray(0, bytes.length - (bytes.length % 2)))
  return even.swap16().toString('utf16le')
}
