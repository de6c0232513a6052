import { isId, type SlideId } from './ids.ts'
import { linkAddress } from './link.ts'

/** Slides that go by where they stand, seen from the one that is shown, and the one that was shown before it. */
export const slideJumps = ['first', 'previous', 'next', 'last', 'lastViewed'] as const
export type SlideJump = (typeof slideJumps)[number]

/** A slide of the same deck. */
export type SlideLink = { readonly slide: SlideId } | { readonly jump: SlideJump }

/** As marks and blocks hold it, where an address may stand as well: `slide:<id>`, or `jump:next`. */
export const linkTo = (to: SlideLink): string => ('slide' in to ? `slide:${to.slide}` : `jump:${to.jump}`)

/** Whether a link is meant for a slide, also for one that nobody can name. */
export const leadsToSlide = (link: string): boolean => /^(slide|jump):/.test(link)

/** The slide that a link leads to; `null` for an address, and for what names no slide. */
export function slideLink(link: string): SlideLink | null {
  const [, form, named = ''] = /^(slide|jump):(.+)$/s.exec(link) ?? []
  if (form === 'slide') return isId(named) ? { slide: named } : null
  const jump = form === 'jump' && slideJumps.find((known) => known === named)
  return jump ? { jump } : null
}

/** A link as somebody's machine wrote it, to a slide or to an address; `null` for what leads nowhere. */
export const readLink = (written: string): string | null =>
  slideLink(written) ? written : linkAddress(written)

/** Where a link is followed: on one of some slides, and behind which one; `null`: behind none, as on paper. */
export interface LinkedFrom {
  readonly slide: SlideId
  readonly viewedBefore: SlideId | null
}

/** Where following a link leads, among those slides; `null`: nowhere. */
export function linkedSlide(slides: readonly SlideId[], from: LinkedFrom, to: SlideLink): SlideId | null {
  if ('slide' in to) return slides.includes(to.slide) ? to.slide : null
  const at = slides.indexOf(from.slide)
  switch (to.jump) {
    case 'first':
      return slides[0] ?? null
    case 'last':
      return slides.at(-1) ?? null
    case 'previous':
      return (at > 0 && slides[at - 1]) || null
    case 'next':
      return (at >= 0 && slides[at + 1]) || null
    case 'lastViewed':
      return slides.find((id) => id === from.viewedBefore) ?? null
  }
}

/** Whatever says `link` in a part of a deck, so that a new kind of block needs nothing here. */
export function linksIn(value: unknown, found = new Set<string>()): ReadonlySet<string> {
  if (typeof value !== 'object' || value === null) return found
  for (const [key, part] of Object.entries(value)) {
    if (key === 'link' && typeof part === 'string') found.add(part)
    else linksIn(part, found)
  }
  return found
}

/** A part of a deck with other links; `null` leaves one out. The same object where nothing changes. */
export function relinked<T>(value: T, change: (link: string) => string | null): T {
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) {
    const items = value.map((item: unknown) => relinked(item, change))
    return items.some((item, at) => item !== value[at]) ? (items as T) : value
  }
  const entries = Object.entries(value).map(([key, part]: [string, unknown]) =>
    key === 'link' && typeof part === 'string'
      ? ([key, change(part)] as const)
      : ([key, relinked(part, change)] as const),
  )
  if (entries.every(([key, part]) => part === (value as Record<string, unknown>)[key])) return value
  return Object.fromEntries(entries.filter(([key, part]) => key !== 'link' || part !== null)) as T
}

/** The same with the links to slides that have other names where it goes; those of other slides stay as they are. */
export const relinkedTo = <T>(value: T, names: ReadonlyMap<string, SlideId>): T =>
  relinked(value, (link) => {
    const name = link.startsWith('slide:') ? names.get(link.slice('slide:'.length)) : undefined
    return name === undefined ? link : linkTo({ slide: name })
  })
