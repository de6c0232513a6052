import type { RoomKind } from '../policy.ts'

/**
 * How large a document may grow. Beyond any of these the server takes nothing that adds to it; what deletes is
 * always taken. A deck of 100 slides and 1,000 blocks has 0.7 MB and 20,000 items.
 */
export const documentBudget = {
  /** Bytes on disk: the state and the log after it. */
  bytes: 16 * 1024 * 1024,
  /** Yjs items: runs of letters, values of keys, deletions in between. */
  items: 300_000,
  /** Pages that have written in it: each reload is a new author. Each costs 1.5 µs with every keystroke. */
  authors: 5_000,
  /** Types within types, counted from a root. A text in a block on a slide is at 4. */
  depth: 8,
  slides: 500,
  /** Deleted ones too: slides may still follow them. A repair drops those that none follows. */
  layouts: 200,
  blocksPerSlide: 500,
  /** Of the map `theme`: some hundred, and one for each font. Whoever draws a slide goes through them. */
  themeKeys: 500,
  /** Texts of their own: fills, talking points, key messages. */
  roots: 5_000,
  /** Of what one side wants from a meeting, deleted ones too. What the other side deletes in the plan is looked for among them. */
  goalItems: 20_000,
  /** Characters of a root's name or of a key in a map. */
  nameLength: 200,
} as const

export type BudgetLimit = keyof typeof documentBudget

const thingOf = (kind: RoomKind): string => (kind === 'design' || kind === 'review' ? 'deck' : 'pitch')

const number = new Intl.NumberFormat('en')

/** Which limit a change went over and what to do about it, in words for its author. */
export function overBudgetText(limit: BudgetLimit, kind: RoomKind): string {
  const thing = thingOf(kind)
  const most = number.format(documentBudget[limit])
  switch (limit) {
    case 'slides':
      return `A deck holds ${most} slides at the most. Delete some, or go on in a second deck.`
    case 'layouts':
      return `A deck holds ${most} layouts at the most, counting deleted ones. Repair it from the list of decks: those that no slide follows are dropped.`
    case 'blocksPerSlide':
      return `A slide holds ${most} blocks at the most. Delete some, or put them on another slide.`
    case 'themeKeys':
      return `The theme of a deck holds ${most} settings at the most. Repair the deck from the list of decks: what nothing is drawn by is dropped.`
    case 'goalItems':
      return 'What a side wants from a meeting has grown too long to be changed further. Repair the deck from the list of decks, then write it shorter.'
    case 'depth':
    case 'nameLength':
      return `That change is built in a way this ${thing} cannot hold. Paste it as plain text instead.`
    case 'authors':
      return `This ${thing} was changed from too many pages since it was last tidied up. Repair it from the list of decks, then go on.`
    case 'bytes':
    case 'items':
    case 'roots':
      return `This ${thing} is full. Delete what is no longer needed, or repair it from the list of decks.`
  }
}

/**
 * What an older build may have left behind. Beyond these a document is not even opened: reading it could take the
 * server's memory. Its owner can repair it.
 */
export const openingLimits = {
  /** Bytes on disk. */
  bytes: 3 * documentBudget.bytes,
  items: 3 * documentBudget.items,
  /** What nests deeper is cut. Texts were trees once, and nine levels of lists in a block are at 24. */
  depth: 32,
  /** Authors beyond which a document is rewritten under a single one before it opens. */
  authors: 1_000,
} as const

/** A document beyond the opening limits, in words for whoever wants to open it. */
export const overgrownText =
  'This has grown too large to open. Whoever owns it can repair it, from its menu in the list of decks: what can be read is kept.'
