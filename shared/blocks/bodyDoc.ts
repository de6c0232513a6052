import type * as Y from 'yjs'
import { asNumber, asOneOf, asRecord } from '#shared/docs/guards.ts'
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
import { isColor } from '#shared/model/color.ts'
import { mostListLevels, signSizes, usualListLevel, type ListLevel } from '#shared/model/listMarker.ts'
import { noText } from '#shared/model/richText.ts'
import { textRoles, type TextStyle } from '#shared/model/theme.ts'

/** `text`, `role`, `style.<key>`, `valign`, `inset`, `sides`, `autofit`, `columns`, `columnGap` and `lists` of a block's map. */
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
    ...readLists(map.get('lists')),
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

/** Of a level that says something else, what is usual there. */
function readLists(stored: unknown): Pick<TextBody, 'lists'> {
  if (!Array.isArray(stored) || stored.length === 0) return {}
  const levels: readonly unknown[] = stored.slice(0, mostListLevels)
  return {
    lists: levels.map((said, level) => {
      const [usual, own] = [usualListLevel(level), asRecord(said)]
      return {
        before: asNumber(own?.['before'], usual.before, 0, 600),
        hang: asNumber(own?.['hang'], usual.hang, 0, 600),
        sign: asSign(own?.['sign'], usual.sign),
        ...(isColor(own?.['color']) && { color: own['color'] }),
        ...(typeof own?.['size'] === 'number' && { size: asNumber(own['size'], 1, ...signSizes) }),
      }
    }),
  }
}

/** One that PowerPoint can say as one: no half of a character, nothing that is not seen. */
const asSign = (value: unknown, usual: string): string =>
  typeof value === 'string' && /^[\p{L}\p{N}\p{P}\p{S}]$/u.test(value) && value.length === 1 ? value : usual

export function writeBody(map: Y.Map<unknown>, body: Partial<TextBody> = {}): void {
  const { text = noText, style = {}, role, valign, inset, sides, autofit, columns, lists } = body
  map.set('text', newText(text))
  const look = { role, valign, inset, sides, autofit, lists }
  putAll(map, { ...look, ...columnKeys(columns), ...prefixed('style.', style) })
}

export const isBodyLook = (key: string): boolean =>
  ['role', 'valign', 'inset', 'sides', 'autofit', 'columns', 'columnGap', 'lists'].includes(key) ||
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
  readonly lists: readonly ListLevel[]
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
