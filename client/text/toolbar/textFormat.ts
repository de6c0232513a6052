import type { Editor } from '@tiptap/core'
import { isColor, type Color } from '#shared/model/color.ts'
import { directions, type Direction } from '#shared/model/direction.ts'
import { isFont, type Font } from '#shared/model/font.ts'
import { aligns, capitals, type Align, type Capitals } from '#shared/model/richText.ts'

/** How the words at the caret or in the selection look. `null`: as the block says. */
export interface TextFormat {
  readonly bold: boolean
  readonly italic: boolean
  readonly underline: boolean
  readonly strike: boolean
  readonly script: 'sub' | 'super' | null
  readonly color: Color | null
  readonly highlight: Color | null
  readonly font: Font | null
  /** Points. */
  readonly size: number | null
  readonly capitals: Capitals | null
  readonly align: Align | null
  readonly lineSpacing: number | null
  /** `null`: as the first letter goes. */
  readonly direction: Direction | null
  readonly list: 'bullet' | 'number' | null
  readonly link: string | null
}

export function readFormat(editor: Editor): TextFormat {
  const run: Record<string, unknown> = editor.getAttributes('textStyle')
  const paragraph: Record<string, unknown> = editor.getAttributes('paragraph')
  const highlight: unknown = editor.getAttributes('highlight')['color']
  const link: unknown = editor.getAttributes('link')['href']
  const size = Number.parseFloat(String(run['fontSize']))
  const spacing = paragraph['lineSpacing']
  return {
    bold: editor.isActive('bold'),
    italic: editor.isActive('italic'),
    underline: editor.isActive('underline'),
    strike: editor.isActive('strike'),
    script: editor.isActive('subscript') ? 'sub' : editor.isActive('superscript') ? 'super' : null,
    color: isColor(run['color']) ? run['color'] : null,
    highlight: isColor(highlight) ? highlight : null,
    font: isFont(run['fontFamily']) ? run['fontFamily'] : null,
    size: Number.isFinite(size) ? size : null,
    capitals: capitals.find((known) => known === editor.getAttributes('capitals')['kind']) ?? null,
    align: aligns.find((known) => known === paragraph['textAlign']) ?? null,
    lineSpacing: typeof spacing === 'number' ? spacing : null,
    direction: directions.find((known) => known === paragraph['dir']) ?? null,
    list: paragraph['list'] === 'bullet' || paragraph['list'] === 'number' ? paragraph['list'] : null,
    link: typeof link === 'string' ? link : null,
  }
}
