import type * as Y from 'yjs'
import { hideInPitch, moveInPitch, setFact, setFill, setPicture, setPoints } from '#shared/docs/pitchDoc.ts'
import { transact } from '#shared/docs/transact.ts'
import type { Picture } from '#shared/model/block.ts'
import type { PictureStore } from '../../starters/starter.ts'
import { words } from '../../starters/words.ts'
import { demoAccounts } from '../accounts.ts'
import type { DemoSlots } from '../deck.ts'
import type { Goals } from './turns.ts'

/** One client's pitch as sales wrote it; slides and slots by the names the deck gave them. */
export interface PitchPlan {
  readonly client: string
  readonly meetingInDays: number
  readonly facts: Readonly<Record<string, string>>
  readonly hidden: string
  readonly moved: { readonly slide: string; readonly behind: string }
  readonly fills: Readonly<Record<string, string>>
  readonly points: Readonly<Record<string, string>>
  readonly goals: Goals
  /** Draws and stores the client's own pictures, by slot. */
  pictures(store: PictureStore): Promise<Readonly<Record<string, Picture>>>
}

export interface DemoPitch {
  readonly client: string
  /** From today. */
  readonly meetingInDays: number
  readonly goals: Goals
  /** Fills a fresh pitch of the sample deck. */
  build(doc: Y.Doc, slots: DemoSlots, pictures: PictureStore): Promise<void>
}

export const demoPitch = (plan: PitchPlan): DemoPitch => ({
  client: plan.client,
  meetingInDays: plan.meetingInDays,
  goals: plan.goals,
  build: async (doc, slots, store) => {
    const pictures = await plan.pictures(store)
    transact(doc, () => fill(doc, slots, plan, pictures))
  },
})

function fill(
  doc: Y.Doc,
  slots: DemoSlots,
  plan: PitchPlan,
  pictures: Readonly<Record<string, Picture>>,
): void {
  for (const [name, value] of Object.entries({ ...factsOfAll(plan), ...plan.facts }))
    setFact(doc, name, value)
  for (const [key, source] of Object.entries(plan.fills)) setFill(doc, slots.block(key), words(source))
  for (const [key, picture] of Object.entries(pictures)) setPicture(doc, slots.block(key), picture)
  for (const [key, source] of Object.entries(plan.points)) setPoints(doc, slots.slide(key), words(source))
  hideInPitch(doc, slots.slide(plan.hidden), true)
  moveInPitch(doc, slots.slide(plan.moved.slide), slots.behind(plan.moved.behind))
}

const factsOfAll = ({ meetingInDays }: PitchPlan): Readonly<Record<string, string>> => ({
  'meeting.date': dayFromNow(meetingInDays),
  'marketing.name': demoAccounts.marketing.name,
  'sales.name': demoAccounts.sales.name,
})

function dayFromNow(days: number): string {
  const day = new Date()
  day.setDate(day.getDate() + days)
  return day.toLocaleDateString('en-GB', { weekday: 'long', day: 'numeric', month: 'long' })
}
