import type { CSSProperties } from 'react'
import { listMarker, markerRooms } from '#shared/model/listMarker.ts'
import { noMarks, type Paragraph, type RichText } from '#shared/model/richText.ts'
import { colorValue } from './colors.ts'
import { fontValue } from './fontValue.ts'
import { paragraphSize } from './paragraphSize.ts'

/** Custom properties beside the ordinary ones, which React's type does not know. */
export type Style = CSSProperties & Readonly<Record<`--${string}`, string | number>>

/** What a paragraph says beyond its block's style, for whoever draws it: our renderer or the live editor. */
export interface ParagraphLook {
  readonly style: Style | undefined
  /** The sign of an item; `null`: none is shown. */
  readonly marker: string | null
}

export function paragraphLooks(text: RichText): readonly ParagraphLook[] {
  const rooms = markerRooms(text)
  return text.map((paragraph, at) => ({
    style: styleOf(paragraph, rooms[at] ?? 0),
    marker: paragraph.list && listMarker(paragraph.list),
  }))
}

function styleOf(paragraph: Paragraph, room: number): Style | undefined {
  const { align, lineSpacing, list } = paragraph
  const size = paragraphSize(paragraph)
  const style: Style = {
    ...(align === null ? {} : { textAlign: align }),
    ...(lineSpacing === null ? {} : { '--line-spacing': lineSpacing }),
    ...(size === null ? {} : { fontSize: `${size}pt` }),
    ...(list && { '--level': list.level, ...markerStyle(paragraph) }),
    ...(room > 0 && { '--marker-room': `${room}em` }),
  }
  return Object.keys(style).length > 0 ? style : undefined
}

/** A sign looks like the first words behind it, as PowerPoint's do. */
function markerStyle({ inlines, list }: Paragraph): Style {
  const first = inlines.find((inline) => inline.kind !== 'break')
  const { color, size, font, bold, italic } = first?.marks ?? noMarks
  return {
    ...(color && { '--marker-color': colorValue(color) }),
    ...(size && { '--marker-size': `${size}pt` }),
    ...(font && { '--marker-font': fontValue(font) }),
    ...(bold && list?.kind === 'number' && { '--marker-weight': 700 }),
    ...(italic && list?.kind === 'number' && { '--marker-style': 'italic' }),
  }
}
