import type * as Y from 'yjs'
import { asNumber, asOneOf } from '#shared/docs/guards.ts'
import { readRichText } from '#shared/docs/richTextDoc.ts'
import { newText } from '#shared/docs/richTextWrite.ts'
import { readStyle } from '#shared/docs/styleDoc.ts'
import { asText, prefixed, putAll, type Said } from '#shared/docs/ymap.ts'
import {
  autofits,
  mostColumns,
  usualGap,
  verticalAligns,
  type Autofit,
  type Columns,
  type TextBody,
} from '#shared/model/body.ts'
import { noText } from '#shared/model/richText.ts'
import { textRoles, type TextStyle } from '#shared/model/theme.ts'

/** `text`, `role`, `style.<key>`, `valign`, `inset`, `sides`, `autofit`, `columns` and `columnGap` of a block's map. */
export function readBody(map: Said): TextBody {
  const text = asText(map.get('text'))
  return {
    text: text ? readRichText(text) : noText,
    role: asOneOf(map.get('role'), textRoles, 'body'),
    style: readStyle((key) => map.get(`style.${key}`)),
    valign: asOneOf(map.get('valign'), verticalAligns, 'top'),
    inset: asNumber(map.get('inset'), 0, 0, 400),
    ...readSides(map),
    ...readAutofit(map),
    ...readColumns(map),
  }
}

const readSides = (map: Said): Pick<TextBody, 'sides'> =>
  typeof map.get('sides') === 'number' ? { sides: asNumber(map.get('sides'), 0, 0, 400) } : {}

function readAutofit(map: Said): Pick<TextBody, 'autofit'> {
  const autofit = asOneOf(map.get('autofit'), autofits, 'fixed')
  return autofit === 'fixed' ? {} : { autofit }
}

function readColumns(map: Said): Pick<TextBody, 'columns'> {
  const count = Math.round(asNumber(map.get('columns'), 1, 1, mostColumns))
  return count === 1 ? {} : { columns: { count, gap: asNumber(map.get('columnGap'), usualGap, 0, 400) } }
}

export function writeBody(map: Y.Map<unknown>, body: Partial<TextBody> = {}): void {
  const { text = noText, style = {}, role, valign, inset, sides, autofit, columns } = body
  map.set('text', newText(text))
  putAll(map, { role, valign, inset, sides, autofit, ...columnKeys(columns), ...prefixed('style.', style) })
}

export const isBodyLook = (key: string): boolean =>
  ['role', 'valign', 'inset', 'sides', 'autofit', 'columns', 'columnGap'].includes(key) ||
  key.startsWith('style.')

/** Overrides of the role's style. An explicit `undefined` goes back to the role. */
export const restyle =
  (style: { readonly [K in keyof TextStyle]?: TextStyle[K] | undefined }) =>
  (map: Y.Map<unknown>): void =>
    putAll(map, prefixed('style.', style))

/** What of a text stands beside its words and its style. A block may say a fixed size where its place says none. */
export interface BodyLook extends Pick<TextBody, 'role' | 'valign' | 'inset'> {
  readonly autofit: Autofit
  readonly columns: Partial<Columns>
}

const columnKeys = ({ count, gap }: Partial<Columns> = {}) => ({
  ...(count !== undefined && { columns: count }),
  ...(gap !== undefined && { columnGap: gap }),
})

/** A new role drops the overrides, which belonged to the old one; an inset is for every side. */
export const changeBody =
  ({ columns, ...body }: Partial<BodyLook>) =>
  (map: Y.Map<unknown>): void => {
    if (body.role) for (const key of [...map.keys()]) if (key.startsWith('style.')) map.delete(key)
    putAll(map, { ...body, ...(body.inset !== undefined && { sides: undefined }), ...columnKeys(columns) })
  }
