import { timeSpent } from '#shared/stage/pace.ts'
import { slideIndex, type Stage, type Time } from '#shared/stage/stage.ts'
import { clockText } from './words.ts'

/** What to cut to keep the plan, in a sentence; `null` when there is no plan or it was kept. */
export function cutAdvice(stage: Stage, end: Time): string | null {
  const { bySlide } = timeSpent(stage, end)
  const over = stage.slides
    .filter(({ seconds }) => seconds > 0)
    .map(({ id, seconds }) => ({ id, over: (bySlide.get(id) ?? 0) - seconds * 1000 }))
    .sort((a, b) => b.over - a.over)
  const total = over.reduce((sum, slide) => sum + slide.over, 0)
  const [worst] = over
  if (!worst || total < 5_000) return null
  const number = slideIndex(stage, worst.id) + 1
  return `You were ${clockText(total)} over the plan. Most of it on slide ${number}: shorten that one by ${clockText(worst.over)}.`
}
