import type * as Y from 'yjs'
import { asNumber, asOneOf } from '#shared/docs/guards.ts'
import { readRichText } from '#shared/docs/richTextDoc.ts'
import { newText } from '#shared/docs/richTextWrite.ts'
import { readStyle } from '#shared/docs/styleDoc.ts'
import { asText, prefixed, putAll, type Said } from '#shared/docs/ymap.ts'
import { verticalAligns, type TextBody } from '#shared/model/body.ts'
import { noText } from '#shared/model/richText.ts'
import { textRoles, type TextStyle } from '#shared/model/theme.ts'

/** `text`, `role`, `style.<key>`, `valign`, `inset` of a block's map. */
export function readBody(map: Said): TextBody {
  const text = asText(map.get('text'))
  return {
    text: text ? readRichText(text) : noText,
    role: asOneOf(map.get('role'), textRoles, 'body'),
    style: readStyle((key) => map.get(`style.${key}`)),
    valign: asOneOf(map.get('valign'), verticalAligns, 'top'),
    inset: asNumber(map.get('inset'), 0, 0, 400),
  }
}

export function writeBody(map: Y.Map<unknown>, body: Partial<TextBody> = {}): void {
  const { text = noText, style = {}, role, valign, inset } = body
  map.set('text', newText(text))
  putAll(map, { role, valign, inset, ...prefixed('style.', style) })
}

export const isBodyLook = (key: string): boolean =>
  ['role', 'valign', 'inset'].includes(key) || key.startsWith('style.')

/** Overrides of the role's style. An explicit `undefined` goes back to the role. */
export const restyle =
  (style: { readonly [K in keyof TextStyle]?: TextStyle[K] | undefined }) =>
  (map: Y.Map<unknown>): void =>
    putAll(map, prefixed('style.', style))

/** Role, vertical alignment and inset of text. A new role drops the overrides, which belonged to the old one. */
export const changeBody =
  (body: Partial<Pick<TextBody, 'role' | 'valign' | 'inset'>>) =>
  (map: Y.Map<unknown>): void => {
    if (body.role) for (const key of [...map.keys()]) if (key.startsWith('style.')) map.delete(key)
    putAll(map, body)
  }
