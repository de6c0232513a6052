import type * as Y from 'yjs'
import { asBoolean, asOneOf, asRecord, asString } from '#shared/docs/guards.ts'
import { readStroke } from '#shared/docs/paintDoc.ts'
import { put, putAll } from '#shared/docs/ymap.ts'
import { isId } from '#shared/model/ids.ts'
import type { Stroke } from '#shared/model/color.ts'
import { noPicture, noText, type BlockDoc } from '../blockDoc.ts'
import {
  headForms,
  headSizes,
  routes,
  sides,
  type Join,
  type LineBlock,
  type LineContent,
  type LineEnd,
  type LineHead,
  type LineHeads,
  type LineJoins,
  type Route,
} from './model.ts'

export const lineDoc: BlockDoc<LineBlock, LineContent> = {
  read: (map) => ({
    stroke: readStroke(map.get('stroke')) ?? { color: 'text', width: 2, dash: 'solid' },
    heads: { start: readHead(map, 'start'), end: readHead(map, 'end') },
    route: asOneOf(map.get('route'), routes, 'straight'),
    joins: { start: readJoin(map.get('join.start')), end: readJoin(map.get('join.end')) },
  }),
  write(map, { stroke, heads = {}, route, joins = {} }) {
    putAll(map, { stroke, route })
    changeHeads(heads)(map)
    changeJoins(settledJoins(joins))(map)
  },
  isLook: (key) => ['stroke', 'heads', 'head.start', 'head.end', 'route'].includes(key),
  ...noText,
  ...noPicture,
}

/** `head.<end>`. Before there was more than one form, `heads` said of both whether there was one. */
function readHead(map: Y.Map<unknown>, end: LineEnd): LineHead | null {
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

function readJoin(stored: unknown): Join | null {
  const join = asRecord(stored)
  const block = asString(join?.['block'])
  return isId(block) && sides.includes(join?.['side'] as never)
    ? { block, side: asOneOf(join?.['side'], sides, 'top') }
    : null
}

/** What still names a block by its place among others comes without them. */
const settledJoins = (joins: NonNullable<LineContent['joins']>): Partial<LineJoins> =>
  Object.fromEntries(Object.entries(joins).map(([end, join]) => [end, readJoin(join)]))

/** `null` lets an end go. */
export const changeJoins =
  (joins: Partial<LineJoins>) =>
  (map: Y.Map<unknown>): void =>
    putAll(
      map,
      Object.fromEntries(Object.entries(joins).map(([end, join]) => [`join.${end}`, join ?? undefined])),
    )

export const changeRoute =
  (route: Route) =>
  (map: Y.Map<unknown>): void =>
    put(map, 'route', route)

export const changeStroke =
  (stroke: Stroke) =>
  (map: Y.Map<unknown>): void =>
    put(map, 'stroke', stroke)
