import type * as Y from 'yjs'
import { asBoolean, asOneOf, asRecord } from '#shared/docs/guards.ts'
import { readStroke } from '#shared/docs/paintDoc.ts'
import { put, putAll } from '#shared/docs/ymap.ts'
import type { Stroke } from '#shared/model/color.ts'
import { noPicture, noText, type BlockDoc } from '../blockDoc.ts'
import {
  headForms,
  headSizes,
  type LineBlock,
  type LineContent,
  type LineHead,
  type LineHeads,
} from './model.ts'

export const lineDoc: BlockDoc<LineBlock, LineContent> = {
  read: (map) => ({
    stroke: readStroke(map.get('stroke')) ?? { color: 'text', width: 2, dash: 'solid' },
    heads: { start: readHead(map, 'start'), end: readHead(map, 'end') },
  }),
  write(map, { stroke, heads = {} }) {
    put(map, 'stroke', stroke)
    changeHeads(heads)(map)
  },
  isLook: (key) => ['stroke', 'heads', 'head.start', 'head.end'].includes(key),
  ...noText,
  ...noPicture,
}

type End = keyof LineHeads

/** `head.<end>`. Before there was more than one form, `heads` said of both whether there was one. */
function readHead(map: Y.Map<unknown>, end: End): LineHead | null {
  const stored = map.get(`head.${end}`)
  if (stored === undefined) return asBoolean(asRecord(map.get('heads'))?.[end]) ? usualHead : null
  const head = asRecord(stored)
  return head && headForms.includes(head['form'] as never)
    ? { form: asOneOf(head['form'], headForms, 'triangle'), size: asOneOf(head['size'], headSizes, 'medium') }
    : null
}

const usualHead: LineHead = { form: 'triangle', size: 'medium' }

/** Each end is a key of its own: two people may change one each. */
export const changeHeads =
  (heads: Partial<LineHeads>) =>
  (map: Y.Map<unknown>): void =>
    putAll(
      map,
      Object.fromEntries(Object.entries(heads).map(([end, head]) => [`head.${end}`, head ?? 'none'])),
    )

export const changeStroke =
  (stroke: Stroke) =>
  (map: Y.Map<unknown>): void =>
    put(map, 'stroke', stroke)
