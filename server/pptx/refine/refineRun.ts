import type { Language } from '#shared/model/language.ts'
import type { PlanLook } from '#shared/pptx/plan.ts'
import { isDrawable } from '../draw/paint.ts'
import { color } from '../drawingMl/paint.ts'
import { typefaces } from '../drawingMl/text.ts'
import { partOf, replaceFirst } from '../xml/edit.ts'
import { el, join, type Xml } from '../xml/xml.ts'
import { refineColor } from './refineFill.ts'

export const refineRun = (drawn: Xml, look: PlanLook, language: Language | null): Xml =>
  [opened, kerned, colored, highlighted, typeset, underlined, linked].reduce(
    (run, refine) => refine(run, look, language),
    drawn,
  )

/**
 * Bold and italic are said also where they are off: a title has its style's. The language is said where it is known:
 * PowerPoint would take every word that is not English for a mistake.
 */
const opened = (drawn: Xml, { bold, italic }: PlanLook, language: Language | null): Xml => {
  const lang = language === null ? '' : ` lang="${language}"`
  return replaceFirst(
    drawn,
    '<a:rPr lang="en-US"',
    `<a:rPr${lang}${bold ? '' : ' b="0"'}${italic ? '' : ' i="0"'}`,
  )
}

/** pptxgenjs turns kerning off where letters are spaced; the canvas does not. */
const kerned = (drawn: Xml, { tracking }: PlanLook): Xml =>
  tracking === 0 ? drawn : replaceFirst(drawn, ' kern="0"', '')

const colored = (drawn: Xml, look: PlanLook): Xml =>
  look.color === null ? drawn : refineColor(drawn, look.color)

const highlighted = (drawn: Xml, { highlight }: PlanLook): Xml =>
  highlight === null || isDrawable(highlight)
    ? drawn
    : replaceFirst(drawn, /<a:highlight>.*?<\/a:highlight>/s, el('a:highlight', {}, color(highlight)))

/**
 * The theme's Latin font is none for other scripts, and Georgia has serifs: pptxgenjs names one font for all of
 * them, as sans serif, in Chinese for East Asia.
 */
const typeset = (drawn: Xml, { typeface }: PlanLook, language: Language | null): Xml =>
  typeface === null
    ? drawn
    : replaceFirst(drawn, /<a:latin.*<a:cs [^>]*>/s, join(typefaces(typeface, language)))

/** pptxgenjs underlines links as if someone had; PowerPoint does that by itself for as long as they are links. */
const underlined = (drawn: Xml, { link, underline }: PlanLook): Xml =>
  link === null || underline ? drawn : replaceFirst(drawn, ' u="sng"', '')

const drawnLinkColor = /\s*<a:extLst>.*<\/a:extLst>/s

/**
 * pptxgenjs keeps the run's colour for every link; one without a colour of its own follows the theme's. The
 * blanks that it leaves between elements there would pass for words of the run.
 */
const linked = (drawn: Xml, { link }: PlanLook): Xml => {
  if (link === null) return drawn
  const linkColor = link.ownColor ? partOf(drawn, drawnLinkColor).replace(/\s+(?=<)/g, '') : ''
  return replaceFirst(drawn, drawnLinkColor, linkColor)
}
