import type { SlideId } from '#shared/model/ids.ts'
import type { SlideJump } from '#shared/model/slideLink.ts'
import type { PlanTarget } from '#shared/pptx/plan.ts'
import { el, type Attributes, type Xml } from '../xml/xml.ts'

/** PowerPoint's names of slides that go by where they stand. */
export const showJumps: Readonly<Record<SlideJump, string>> = {
  first: 'firstslide',
  previous: 'previousslide',
  next: 'nextslide',
  last: 'lastslide',
  lastViewed: 'lastslideviewed',
}

/** The relationships of a part to where its links lead. */
export interface Links {
  /** Outside of the file. */
  toAddress(address: string): string
  /** To a slide of the file; `null`: it is not there, or nothing on this part leads to slides. */
  toSlide(slide: SlideId): string | null
}

/** What a press on words or on a shape does; `null`: it leads nowhere. `more`: what else is said of it. */
export function hyperlink(to: PlanTarget, links: Links, more: Xml | null = null): Xml | null {
  const lead = leadOf(to, links)
  return lead && el('a:hlinkClick', lead, more)
}

function leadOf(to: PlanTarget, links: Links): Attributes | null {
  if ('address' in to) return { 'r:id': links.toAddress(to.address) }
  // It is worked out by whoever shows the file.
  if ('jump' in to) return { 'r:id': '', action: `ppaction://hlinkshowjump?jump=${showJumps[to.jump]}` }
  const id = links.toSlide(to.slide)
  return id === null ? null : { 'r:id': id, action: 'ppaction://hlinksldjump' }
}
