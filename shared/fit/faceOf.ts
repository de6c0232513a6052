import { ownNameOf, type Family, type FontFamily } from '../model/font.ts'
import { faceFor, type OwnFace, type OwnFont } from '../model/ownFont.ts'
import { decoded, type Face } from './letterWidth.ts'

const known = new WeakMap<OwnFace, readonly number[]>()

function widthsOf(face: OwnFace): readonly number[] {
  const widths = known.get(face) ?? decoded(face.widths)
  known.set(face, widths)
  return widths
}

/** What words of a family are as wide as. One that nothing is known of is drawn in Arial, and as wide as that. */
export function faceOf(
  family: Family,
  { bold, italic }: Pick<Face, 'bold' | 'italic'>,
  own: readonly OwnFont[] = [],
): Face {
  const name = ownNameOf(family)
  if (name === null) return { family: family as FontFamily, bold, italic }
  const font = own.find((one) => one.name === name)
  const face = font && faceFor(font, bold, italic)
  return { family: font?.like ?? 'Arial', bold, italic, ...(face && { own: widthsOf(face) }) }
}
