import type * as Y from 'yjs'
import type { NamedParts } from '#shared/content/buildSlides.ts'
import { readPictureForms } from '#shared/content/deckForm.ts'
import { Form } from '#shared/content/form.ts'
import { words } from '#shared/content/words.ts'
import { hideInPitch, moveInPitch, setFact, setFill, setPicture, setPoints } from '#shared/docs/pitchDoc.ts'
import { putGoal } from '#shared/docs/goalDoc.ts'
import { transact } from '#shared/docs/transact.ts'
import { drawPictures, readContentFile } from '../starters/contentFiles.ts'
import type { PictureStore } from '../starters/starter.ts'
import { demoAccounts } from './accounts.ts'
import type { Goals } from './turns.ts'

/** One client's pitch of the sample deck as sales wrote it. */
export interface DemoPitch {
  readonly client: string
  /** From today. */
  readonly meetingInDays: number
  readonly goals: Goals
  /** Fills a fresh pitch of the sample deck. */
  build(doc: Y.Doc, parts: NamedParts, pictures: PictureStore): Promise<void>
}

/** A pitch from `content/demo`; its slides and slots go by the names that the deck gave them. */
export async function readDemoPitch(name: string): Promise<DemoPitch> {
  const form = new Form(await readContentFile(`demo/${name}.json`), name)
  const meetingInDays = form.get('meetingInDays').number
  const goals = form.get('goals')
  return {
    client: form.get('client').text,
    meetingInDays,
    goals: { marketing: goals.get('marketing').text, sales: goals.get('sales').text },
    build: async (doc, parts, store) => {
      const pictures = await drawPictures(readPictureForms(form.get('pictures')), store)
      transact(doc, () => {
        for (const [fact, value] of Object.entries(ourFacts(meetingInDays))) setFact(doc, fact, value)
        for (const [fact, { text }] of form.get('facts').entries) setFact(doc, fact, text)
        for (const [key, { text }] of form.get('fills').entries)
          setFill(doc, { block: parts.block(key), part: '' }, words(text))
        for (const [key, picture] of pictures) setPicture(doc, { block: parts.block(key), part: '' }, picture)
        for (const [key, { text }] of form.get('points').entries)
          setPoints(doc, parts.slide(key), words(text))
        putGoal(doc, 'next', words(form.get('next').text))
        hideInPitch(doc, parts.slide(form.get('hidden').text), true)
        const moved = form.get('moved')
        moveInPitch(doc, parts.slide(moved.get('slide').text), parts.behind(moved.get('behind').text))
      })
    },
  }
}

/** What every pitch of the sample deck states: the pair, and a day that is always to come. */
const ourFacts = (meetingInDays: number): Readonly<Record<string, string>> => ({
  'meeting.date': dayFromNow(meetingInDays),
  'marketing.name': demoAccounts.marketing.name,
  'sales.name': demoAccounts.sales.name,
})

function dayFromNow(days: number): string {
  const day = new Date()
  day.setDate(day.getDate() + days)
  return day.toLocaleDateString('en-GB', { weekday: 'long', day: 'numeric', month: 'long' })
}
