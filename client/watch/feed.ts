import type { AudienceSlide } from '#shared/model/deck.ts'
import type { SlideId } from '#shared/model/ids.ts'
import type { Theme } from '#shared/model/theme.ts'
import type { AudienceEvent, WaitingRoom } from '#shared/protocol/stage.ts'
import type { AudienceState } from '#shared/stage/audienceView.ts'
import { afterChange, type Change } from '#shared/stage/change.ts'
import { draw, noDrawing, type Drawing, type Pointing } from '#shared/stage/pointing.ts'

/** What the page knows of the showing: only what has been on show. */
export interface Feed {
  readonly title: string
  readonly theme: Theme
  /** In the deck's order. */
  readonly slides: readonly AudienceSlide[]
  readonly state: AudienceState
  /** For as long as nothing is shown. */
  readonly waiting: WaitingRoom | null
  readonly mine: readonly string[]
  readonly drawing: Drawing
  readonly closed: Extract<AudienceEvent, { kind: 'closed' }>['why'] | null
}

/** The feed after an event; `null` until the first hello. */
export function hear(feed: Feed | null, event: AudienceEvent): Feed | null {
  if (event.kind === 'hello') {
    const { title, theme, slides, state, waiting, mine, drawing } = event
    return { title, theme, slides, state, waiting, mine, drawing, closed: null }
  }
  if (!feed) return null
  switch (event.kind) {
    case 'slide':
      return { ...feed, slides: withSlide(feed.slides, event.slide, event.order) }
    case 'state':
      return inState(feed, event.state)
    case 'point':
      return pointed(feed, event.pointing)
    case 'drawing':
      return { ...feed, drawing: event.drawing }
    case 'closed':
      return { ...feed, closed: event.why }
  }
}

/** What was drawn belongs to the slide it was drawn on. */
function inState(feed: Feed, change: Change<AudienceState>): Feed {
  const state = afterChange(feed.state, change)
  return state.current === feed.state.current ? { ...feed, state } : { ...feed, state, drawing: noDrawing }
}

const pointed = (feed: Feed, pointing: Pointing): Feed =>
  pointing.slideId === feed.state.current ? { ...feed, drawing: draw(feed.drawing, pointing) } : feed

function withSlide(slides: readonly AudienceSlide[], slide: AudienceSlide, order: readonly SlideId[]) {
  const others = slides.filter(({ id }) => id !== slide.id)
  return [...others, slide].sort((a, b) => order.indexOf(a.id) - order.indexOf(b.id))
}
