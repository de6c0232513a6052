import { familyName, type Font } from '../model/font.ts'
import type { Capitals, Marks } from '../model/richText.ts'
import type { TextStyle } from '../model/theme.ts'
import { planColor } from './planColor.ts'
import { linkAddress } from '../model/link.ts'
import { leadsToSlide, slideLink } from '../model/slideLink.ts'
import type { PlanLink, PlanLook, PlanTarget } from './plan.ts'
import { tracking, typeSize } from './units.ts'

/** What a run looks like once its marks are laid over the block's style. */
export const planLook = (style: TextStyle, marks: Marks): PlanLook => ({
  ...noteLook(marks),
  size: typeSize(marks.size ?? style.size),
  typeface: typeface(marks.font ?? style.font),
  color: planColor(marks.color ?? style.color),
  highlight: marks.highlight === undefined ? null : planColor(marks.highlight),
  bold: marks.bold ?? style.bold,
  italic: marks.italic ?? style.italic,
  tracking: tracking(style.tracking),
  link: planLink(marks),
  ...planCapitals(style.capitals, marks.capitals),
})

const planCapitals = (all: boolean | undefined, said: Capitals | undefined): Pick<PlanLook, 'capitals'> => {
  const capitals = said ?? (all === undefined ? undefined : all ? 'all' : 'none')
  return capitals === undefined ? {} : { capitals }
}

/** Notes keep their emphasis and links to addresses, but are read in the notes page's own type. */
export const noteLook = (marks: Marks): PlanLook => ({
  size: null,
  typeface: null,
  color: null,
  highlight: null,
  bold: marks.bold ?? false,
  italic: marks.italic ?? false,
  underline: marks.underline ?? false,
  strike: marks.strike ?? false,
  script: marks.script ?? null,
  tracking: 0,
  link: marks.link !== undefined && leadsToSlide(marks.link) ? null : planLink(marks),
})

/**
 * `+mj-lt` and `+mn-lt` are the theme's fonts: text set in them follows when someone changes the theme. A font that
 * the workspace brought is named, and not in the file.
 */
function typeface(font: Font): string {
  if (font === 'heading') return '+mj-lt'
  return font === 'body' ? '+mn-lt' : familyName(font)
}

function planLink({ link, color }: Marks): PlanLink | null {
  const to = link === undefined ? null : planTarget(link)
  return to && { to, ownColor: color !== undefined }
}

/** `null`: it leads nowhere. */
export function planTarget(link: string): PlanTarget | null {
  const address = linkAddress(link)
  return address === null ? slideLink(link) : { address }
}
