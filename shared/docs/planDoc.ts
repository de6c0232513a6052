import type * as Y from 'yjs'
import { isId, type SlideId, type UserId } from '#shared/model/ids.ts'
import { noPlan, type Plan, type SlidePlan } from '#shared/model/plan.ts'
import { plainRichText } from '#shared/model/richText.ts'
import { readGoal } from './goalDoc.ts'
import { asBoolean, asNumber, asString } from './guards.ts'
import { stampSchema } from './schema.ts'
import { readRichText } from './richTextDoc.ts'
import { writeRichText } from './richTextWrite.ts'
import { transact } from './transact.ts'
import { put, rootText, rootsUnder } from './ymap.ts'
import { cutText } from '#shared/model/characters.ts'

/**
 * The common ground of a pitch, written by both sides. Roots:
 *
 * - `meta`: `schema`
 * - `pair`: `marketing`, `sales` → user id, in plans from before the library knew who leads a pitch; nobody writes it
 * - `schedule`: `speaker/<slideId>` → user id, `seconds/<slideId>`, `short/<slideId>` → true
 * - `goal/marketing`, `goal/sales`: see goalDoc; `handover/<slideId>`: texts of their own
 */
const scheduleMap = (doc: Y.Doc): Y.Map<unknown> => doc.getMap('schedule')

export const initPlan = (doc: Y.Doc): void => transact(doc, () => stampSchema(doc))

export const handoverText = (doc: Y.Doc, slideId: SlideId): Y.Text => rootText(doc, `handover/${slideId}`)

export function setSpeaker(doc: Y.Doc, slideId: SlideId, userId: UserId | null): void {
  transact(doc, () => put(scheduleMap(doc), `speaker/${slideId}`, userId ?? undefined))
}

/** Seconds up to an hour a slide; 0 takes the plan for it away. */
export function setSeconds(doc: Y.Doc, slideId: SlideId, seconds: number): void {
  const kept = Math.trunc(asNumber(seconds, 0, 0, 3600))
  transact(doc, () => put(scheduleMap(doc), `seconds/${slideId}`, kept > 0 ? kept : undefined))
}

export function setShort(doc: Y.Doc, slideId: SlideId, short: boolean): void {
  transact(doc, () => put(scheduleMap(doc), `short/${slideId}`, short ? true : undefined))
}

/** The line that whoever takes over at a slide opens with. */
export function setHandover(doc: Y.Doc, slideId: SlideId, line: string): void {
  transact(doc, () =>
    writeRichText(handoverText(doc, slideId), line === '' ? [] : plainRichText(cutText(line, 300))),
  )
}

/** Whom a plan from before names as the leads of its pitch; `null`: nobody. */
export const readNamedPair = (doc: Y.Doc): Readonly<Record<'marketing' | 'sales', UserId | null>> => {
  const named = (side: string): UserId | null => asString(doc.getMap('pair').get(side)) || null
  return { marketing: named('marketing'), sales: named('sales') }
}

export function readPlan(doc: Y.Doc): Plan {
  return {
    goals: { marketing: readGoal(doc, 'marketing'), sales: readGoal(doc, 'sales') },
    slides: readSlidePlans(doc),
  }
}

function readSlidePlans(doc: Y.Doc): ReadonlyMap<SlideId, SlidePlan> {
  const plans = new Map<SlideId, SlidePlan>()
  const add = (id: SlideId, part: Partial<SlidePlan>): void => {
    plans.set(id, { ...noPlan, ...plans.get(id), ...part })
  }
  for (const [key, value] of scheduleMap(doc)) {
    const [field, id = ''] = key.split('/')
    if (!isId(id)) continue
    if (field === 'speaker') add(id, { speaker: asString(value) || null })
    if (field === 'seconds') add(id, { seconds: Math.trunc(asNumber(value, 0, 0, 3600)) })
    if (field === 'short') add(id, { short: asBoolean(value) })
  }
  for (const id of rootsUnder(doc, 'handover/')) add(id, { handover: readRichText(handoverText(doc, id)) })
  return plans
}
