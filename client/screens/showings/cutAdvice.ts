import { listed } from '#shared/model/listed.ts'
import type { ReportedStage } from '#shared/protocol/stage.ts'
import { timeSpent } from '#shared/stage/pace.ts'
import type { Time } from '#shared/stage/stage.ts'
import { clockText } from '#client/stage/words.ts'
import { numbersText } from './slideWords.ts'

type Paced = Pick<ReportedStage, 'slides' | 'visits' | 'moments' | 'seen' | 'endedAt'>

/** Milliseconds over the plan that nobody would notice. */
const tolerance = 5_000

/** What to cut to keep the plan, in a sentence each; none when there is no plan, or it was kept. */
export function cutAdvice(stage: Paced, until: Time): readonly string[] {
  return [...shorten(stage, until), ...leaveOut(stage)]
}

function shorten({ slides, visits, moments }: Paced, until: Time): readonly string[] {
  const { bySlide } = timeSpent({ visits, moments }, until)
  const over = slides
    .map(({ id, seconds }, at) => ({
      number: at + 1,
      seconds,
      over: (bySlide.get(id) ?? 0) - seconds * 1000,
    }))
    .filter(({ seconds }) => seconds > 0)
    .sort((a, b) => b.over - a.over)
  const total = over.reduce((sum, slide) => sum + slide.over, 0)
  if (total < tolerance) return []
  const worst = over.slice(0, 3).filter((slide) => slide.over >= tolerance)
  const enough = worst.findIndex((_, at) => sumOf(worst.slice(0, at + 1)) >= total)
  const cuts = (enough < 0 ? worst : worst.slice(0, enough + 1)).map(
    ({ number, over }) => `slide ${number} by ${clockText(over)}`,
  )
  const how = cuts.length > 0 ? ` Shorten ${listed(cuts)}.` : ''
  return [`The slides took ${clockText(total)} longer than planned.${how}`]
}

const sumOf = (slides: readonly { readonly over: number }[]): number =>
  slides.reduce((sum, { over }) => sum + over, 0)

/** Once it is over, a slide that nobody got to was one too many, or one too late. */
function leaveOut({ slides, seen, endedAt }: Paced): readonly string[] {
  const missed = slides.flatMap(({ id }, at) => (seen.includes(id) ? [] : [at + 1]))
  if (endedAt === null || missed.length === 0) return []
  const [subject, verb, them] = missed.length === 1 ? ['Slide', 'was', 'it'] : ['Slides', 'were', 'them']
  const numbers = numbersText(missed).replace(/^slides? /, '')
  return [`${subject} ${numbers} ${verb} not shown. If nobody missed ${them}, hide ${them} for this client.`]
}
