import type * as Y from 'yjs'
import type { DescribedRole } from '#shared/model/roleCard.ts'
import type { RichText } from '#shared/model/richText.ts'
import type { RoomKind } from '#shared/policy.ts'
import { readRichText } from './richTextDoc.ts'
import { writeRichText } from './richTextWrite.ts'
import { transact } from './transact.ts'
import { rootText } from './ymap.ts'

/**
 * What both sides work towards, each a text of its own in the root `goal/<key>`:
 *
 * - of a design, marketing's for every client: `campaign`, `aim`, `dates`
 * - of a pitch, sales' for one: `next`
 * - of a plan, which both write: `marketing`, `sales`, what each of them wants from the meeting
 *
 * No reader of designs and pitches takes them in, so what is composed, frozen or exported cannot hold any of it.
 */
export const goalKeys = {
  design: ['campaign', 'aim', 'dates'],
  pitch: ['next'],
  plan: ['marketing', 'sales'],
  review: [],
} as const satisfies Readonly<Record<RoomKind, readonly string[]>>

export type GoalKey = (typeof goalKeys)[RoomKind][number]

const all: readonly string[] = Object.values(goalKeys).flat()
export const isGoalKey = (key: string): key is GoalKey => all.includes(key)

export const goalText = (doc: Y.Doc, key: GoalKey): Y.Text => rootText(doc, `goal/${key}`)

/** Nobody has to have begun it. */
export const readGoal = (doc: Y.Doc, key: GoalKey): RichText =>
  doc.share.has(`goal/${key}`) ? readRichText(goalText(doc, key)) : []

export type Goals = ReadonlyMap<GoalKey, RichText>

/** Those of a document of this kind, written or not. */
export const readGoals = (kind: RoomKind, doc: Y.Doc): Goals =>
  new Map(goalKeys[kind].map((key) => [key, readGoal(doc, key)]))

export function putGoal(doc: Y.Doc, key: GoalKey, words: RichText): void {
  transact(doc, () => writeRichText(goalText(doc, key), words))
}

export function copyGoals(kind: RoomKind, from: Y.Doc, to: Y.Doc): void {
  for (const key of goalKeys[kind]) {
    const words = readGoal(from, key)
    if (words.length > 0) putGoal(to, key, words)
  }
}

/** The roots of a document of both sides that one of them alone writes, each with its side. */
export const rootsOfSides: ReadonlyMap<string, DescribedRole> = new Map(
  goalKeys.plan.map((side) => [`goal/${side}`, side]),
)
