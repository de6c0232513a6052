import type { ComposedSlide } from '../model/deck.ts'
import { cleanLine } from './cleanText.ts'
import type { PlanSection } from './plan.ts'

/** The name PowerPoint itself gives to slides before the first heading. */
const unnamed = 'Default Section'

/**
 * A heading opens a section that lasts until the next one, also when the slide that carries it is hidden.
 * Sections cover all shown slides or there are none: PowerPoint wants every slide in exactly one.
 */
export function planSections(slides: readonly ComposedSlide[]): readonly PlanSection[] {
  const sections: { name: string; slides: number[] }[] = []
  let name = ''
  let opened = true
  let shown = 0
  for (const slide of slides) {
    const heading = cleanLine(slide.section)
    if (heading !== '') [name, opened] = [heading, true]
    if (slide.hidden) continue
    if (opened) sections.push({ name: name || unnamed, slides: [] })
    opened = false
    sections.at(-1)?.slides.push(shown++)
  }
  return slides.some(({ section }) => cleanLine(section) !== '') ? sections : []
}
