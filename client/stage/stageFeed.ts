import type { ComposedDeck } from '#shared/model/deck.ts'
import type { SlideId } from '#shared/model/ids.ts'
import type { PresenterEvent } from '#shared/protocol/stage.ts'
import { afterChange } from '#shared/stage/change.ts'
import { draw, noDrawing, type Drawing, type Pointing } from '#shared/stage/pointing.ts'
import type { PresenterStage } from '#shared/stage/presenterView.ts'

/** What a presenter's screen knows, exactly as the server last said it. */
export interface StageFeed {
  readonly deckHash: string
  readonly deck: ComposedDeck
  readonly handovers: Readonly<Record<SlideId, string>>
  readonly stage: PresenterStage
  /** Milliseconds to add to this machine's clock to get the server's. */
  readonly clockOffset: number
  readonly watching: number
  /** The documents have changed since the deck on show was frozen. */
  readonly newer: boolean
  /** What a partner, or I myself, point at. */
  readonly drawing: Drawing
}

/** A feed before its first stage: the deck comes ahead of it. */
export type PartialFeed = Partial<StageFeed>

export const isWhole = (feed: PartialFeed): feed is StageFeed =>
  feed.deck !== undefined && feed.stage !== undefined

const empty = { watching: 0, newer: false, drawing: noDrawing } as const

/** As an earlier page on this device kept it. */
export const asKept = ({ deckHash, deck, handovers, stage, clockOffset, watching }: Kept): StageFeed => ({
  ...empty,
  ...{ deckHash, deck, handovers, stage, clockOffset, watching },
})

type Kept = Omit<StageFeed, 'newer' | 'drawing'>

export function hear(feed: PartialFeed, event: PresenterEvent, now: number): PartialFeed {
  switch (event.kind) {
    case 'deck':
      return { ...empty, ...feed, deckHash: event.hash, deck: event.deck, handovers: event.handovers }
    case 'stage': {
      const { stage, watching, drawing } = event
      return { ...feed, stage, watching, drawing, clockOffset: event.now - now }
    }
    case 'change': {
      if (!feed.stage) return feed
      const stage = afterChange(feed.stage, event.change)
      const drawn = stage.current === feed.stage.current ? {} : { drawing: noDrawing }
      return { ...feed, ...drawn, stage, clockOffset: event.now - now }
    }
    case 'watching':
      return { ...feed, watching: event.watching }
    case 'newer':
      return { ...feed, newer: event.newer }
    case 'point':
      return pointed(feed, event.pointing)
    case 'tick':
      return inTime(feed, event.now - now)
    case 'accepted':
    case 'refused':
      return feed
  }
}

/** How far two clocks may be apart, in milliseconds, before the screen is drawn anew for it. */
const tolerance = 300

const inTime = (feed: PartialFeed, clockOffset: number): PartialFeed =>
  Math.abs(clockOffset - (feed.clockOffset ?? clockOffset)) > tolerance ? { ...feed, clockOffset } : feed

export const pointed = (feed: PartialFeed, pointing: Pointing): PartialFeed => ({
  ...feed,
  drawing: draw(feed.drawing ?? noDrawing, pointing),
})
