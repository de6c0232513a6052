import type { ComposedSlide } from '#shared/model/deck.ts'
import { noPlan, type Plan } from '#shared/model/plan.ts'

/** A heading of the slide list and the shown slides under it. */
export interface PlanSection {
  /** Empty: the slides before the first heading. */
  readonly title: string
  readonly slides: readonly ComposedSlide[]
}

/** A heading lasts until the next one, also when the slide that carries it is hidden. */
export function planSections(slides: readonly ComposedSlide[]): readonly PlanSection[] {
  const sections: { title: string; slides: ComposedSlide[] }[] = [{ title: '', slides: [] }]
  for (const slide of slides) {
    const title = slide.section.trim()
    if (title) sections.push({ title, slides: [] })
    if (!slide.hidden) sections.at(-1)!.slides.push(slide)
  }
  return sections.filter((section) => section.slides.length > 0)
}

/** What the plan says of a section: where its slides agree, and what they come to. */
export interface SectionPlan {
  /** Each once; `null` for nobody. */
  readonly speakers: readonly (string | null)[]
  readonly seconds: number
  readonly short: boolean | 'mixed'
}

export function sectionPlan({ slides }: PlanSection, plan: Plan): SectionPlan {
  const plans = slides.map(({ id }) => plan.slides.get(id) ?? noPlan)
  const [first = noPlan] = plans
  return {
    speakers: [...new Set(plans.map(({ speaker }) => speaker))],
    seconds: plans.reduce((sum, { seconds }) => sum + seconds, 0),
    short: plans.every(({ short }) => short === first.short) ? first.short : 'mixed',
  }
}

/** Seconds that a spread time is counted in. */
const grain = 5

/** Shares a time among slides, in the proportions they have; evenly while they have none. */
export function spreadSeconds(total: number, now: readonly number[]): readonly number[] {
  const sum = now.reduce((all, seconds) => all + seconds, 0)
  const weights = sum > 0 ? now.map((seconds) => seconds / sum) : now.map(() => 1 / now.length)
  let [given, due] = [0, 0]
  // Rounding each running sum, not each share, keeps the whole what it was.
  return weights.map((weight, at) => {
    due += weight * total
    const until = at === weights.length - 1 ? total : Math.round(due / grain) * grain
    const share = Math.max(0, until - given)
    given += share
    return share
  })
}
