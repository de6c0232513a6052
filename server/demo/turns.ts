import type * as Y from 'yjs'
import type { NamedParts } from '#shared/content/buildSlides.ts'
import { Form } from '#shared/content/form.ts'
import { words } from '#shared/content/words.ts'
import { handoverText, initPlan, setSeconds, setShort, setSpeaker } from '#shared/docs/planDoc.ts'
import { putGoal } from '#shared/docs/goalDoc.ts'
import { writeRichText } from '#shared/docs/richTextWrite.ts'
import { transact } from '#shared/docs/transact.ts'
import { readContentFile } from '../starters/contentFiles.ts'

/** The pair's user ids. */
export type Pair = Readonly<Record<'marketing' | 'sales', string>>

/** What each side wants to walk out with. */
export type Goals = Readonly<Record<keyof Pair, string>>

/** Who speaks on which slide of the sample deck, for how long, and what they open with when they take over. */
export interface Turns {
  /** Fills a fresh plan: what the pair wants, and its turns. */
  agree(doc: Y.Doc, parts: NamedParts, pair: Pair, goals: Goals): void
}

export async function readTurns(): Promise<Turns> {
  const form = new Form(await readContentFile('demo/turns.json'), 'turns')
  const turns = form.entries.map(([slide, turn]) => ({
    slide,
    by: turn.get('by').value === 'marketing' ? ('marketing' as const) : ('sales' as const),
    seconds: turn.get('seconds').number,
    short: turn.get('short').value === true,
    opens: turn.get('opens').maybeText,
  }))
  return {
    agree: (doc, parts, pair, goals) =>
      transact(doc, () => {
        initPlan(doc)
        for (const side of ['marketing', 'sales'] as const) putGoal(doc, side, words(goals[side]))
        for (const { slide: key, by, seconds, short, opens } of turns) {
          const slide = parts.slide(key)
          setSpeaker(doc, slide, pair[by])
          setSeconds(doc, slide, seconds)
          setShort(doc, slide, short)
          if (opens !== '') writeRichText(handoverText(doc, slide), words(opens))
        }
      }),
  }
}
