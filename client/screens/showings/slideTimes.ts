import type { ComposedSlide } from '#shared/model/deck.ts'
import type { StageReport } from '#shared/protocol/stage.ts'
import { buildsOf } from '#shared/stage/position.ts'
import { timeSpent } from '#shared/stage/pace.ts'

/** Plan against what happened on one slide, in milliseconds. */
export interface SlideTime {
  readonly id: string
  readonly title: string
  /** `null`: gone from the deck that was on show last. */
  readonly slide: ComposedSlide | null
  /** `null`: not shown. */
  readonly took: number | null
  /** 0 when the plan said nothing. */
  readonly planned: number
  /** How many of its builds had appeared, where that was not all of them; `null`: all, or it was not shown. */
  readonly stoppedAt: { readonly built: number; readonly builds: number } | null
}

/** The slides of the last deck in its order, and after them those that were on show before it was taken. */
export function slideTimes({ stage, deck, states, until }: StageReport): readonly SlideTime[] {
  const { bySlide } = timeSpent(stage, until)
  const took = (id: string) => (stage.seen.includes(id) ? (bySlide.get(id) ?? 0) : null)
  const planned = new Map(stage.slides.map(({ id, seconds }) => [id, seconds * 1000]))
  const kept = deck.slides.map((slide): SlideTime => ({
    id: slide.id,
    title: slide.title,
    slide,
    took: took(slide.id),
    planned: planned.get(slide.id) ?? 0,
    stoppedAt: took(slide.id) === null ? null : stoppedAt(stage, slide.id),
  }))
  const titles = new Map(states.flatMap(({ slides }) => slides.map(({ id, title }) => [id, title])))
  const gone = [...bySlide]
    .filter(([id]) => !planned.has(id))
    .map(([id, time]): SlideTime => {
      return { id, title: titles.get(id) ?? '', slide: null, took: time, planned: 0, stoppedAt: null }
    })
  return [...kept, ...gone]
}

function stoppedAt(stage: StageReport['stage'], id: string): SlideTime['stoppedAt'] {
  const builds = buildsOf(stage, id)
  const built = Math.max(0, ...stage.visits.map((visit) => (visit.slideId === id ? (visit.built ?? 0) : 0)))
  return built < builds ? { built, builds } : null
}

/** Whether it took longer than planned. */
export const isOver = ({ took, planned }: SlideTime): boolean => planned > 0 && (took ?? 0) > planned
