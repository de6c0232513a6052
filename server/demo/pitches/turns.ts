import type * as Y from 'yjs'
import {
  goalText,
  handoverText,
  initPlan,
  setPair,
  setSeconds,
  setShort,
  setSpeaker,
} from '#shared/docs/planDoc.ts'
import { writeRichText } from '#shared/docs/richTextWrite.ts'
import { transact } from '#shared/docs/transact.ts'
import { words } from '../../starters/words.ts'
import type { DemoSlots } from '../deck.ts'

/** The pair's user ids. */
export type Pair = Readonly<Record<'marketing' | 'sales', string>>

/** Who speaks, for how long, and what they open with when they take over. */
interface Turn {
  readonly by: keyof Pair
  readonly seconds: number
  /** Kept when there are only ten minutes. */
  readonly short?: boolean
  readonly opens?: string
}

/** Mara has the figures and the product, Tomás the client. The same for both clients; they know their parts by now. */
const turns: Readonly<Record<string, Turn>> = {
  cover: { by: 'sales', seconds: 60, short: true },
  heard: { by: 'sales', seconds: 150, short: true },
  why: { by: 'sales', seconds: 120 },
  cost: { by: 'sales', seconds: 150 },
  idea: {
    by: 'marketing',
    seconds: 45,
    short: true,
    opens: '“Tomás showed you the hole. Here is the other way round.”',
  },
  steps: { by: 'marketing', seconds: 120 },
  product: { by: 'marketing', seconds: 180, short: true, opens: '“Let me show you a Tuesday with us.”' },
  figures: { by: 'marketing', seconds: 120 },
  weeks: { by: 'marketing', seconds: 90 },
  story: { by: 'marketing', seconds: 90 },
  plan: { by: 'sales', seconds: 180, opens: '“So what would that be, for you?”' },
  price: { by: 'sales', seconds: 120 },
  pair: { by: 'sales', seconds: 60 },
  next: { by: 'sales', seconds: 120, short: true },
}

/** What each side wants to walk out with. */
export type Goals = Readonly<Record<keyof Pair, string>>

/** Fills a fresh plan: the pair, its goals, and who speaks on which slide. */
export function agree(doc: Y.Doc, slots: DemoSlots, pair: Pair, goals: Goals): void {
  transact(doc, () => {
    initPlan(doc)
    for (const side of ['marketing', 'sales'] as const) {
      setPair(doc, side, pair[side])
      writeRichText(goalText(doc, side), words(goals[side]))
    }
    for (const [key, { by, seconds, short = false, opens }] of Object.entries(turns)) {
      const slide = slots.slide(key)
      setSpeaker(doc, slide, pair[by])
      setSeconds(doc, slide, seconds)
      setShort(doc, slide, short)
      if (opens) writeRichText(handoverText(doc, slide), words(opens))
    }
  })
}
