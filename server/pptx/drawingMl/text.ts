import { bulletCharacter } from '#shared/model/listMarker.ts'
import type { Language } from '#shared/model/language.ts'
import type { PlanLink, PlanLook, PlanMarker, PlanParagraph, PlanPiece } from '#shared/pptx/plan.ts'
import { complexFont, eastAsianFont, ownComplexFont } from '#shared/pptx/scriptFonts.ts'
import { el, words, type Xml } from '../xml/xml.ts'
import { color, solidFill } from './paint.ts'

const baselines = { sub: -25_000, super: 30_000 } as const

/** The relationships of a part to addresses outside. */
export interface Links {
  toAddress(address: string): string
}

export const paragraphs = (plans: readonly PlanParagraph[], relationships: Links): readonly Xml[] =>
  plans.map((plan) =>
    el(
      'a:p',
      {},
      paragraphProperties('a:pPr', plan, ...marker(plan.marker, plan.level, plan.end.typeface)),
      ...plan.pieces.map((each) => piece(each, relationships)),
      runProperties('a:endParaRPr', plan.end, null),
    ),
  )

type ParagraphLook = Pick<PlanParagraph, 'align' | 'lineSpacing' | 'spaceBefore'> &
  Partial<Pick<PlanParagraph, 'level' | 'marker' | 'direction'>>

/** The schema fixes the order of the children: spacing first, then the marker. */
export function paragraphProperties(name: string, plan: ParagraphLook, ...rest: readonly Xml[]): Xml {
  return el(
    name,
    {
      marL: plan.marker?.left ?? 0,
      lvl: plan.level ? plan.level : null,
      indent: plan.marker ? -plan.marker.hang : 0,
      algn: plan.align,
      rtl: plan.direction ? plan.direction === 'rtl' : null,
    },
    plan.lineSpacing === null ? null : el('a:lnSpc', {}, el('a:spcPct', { val: plan.lineSpacing })),
    plan.spaceBefore === null ? null : el('a:spcBef', {}, el('a:spcPts', { val: plan.spaceBefore })),
    plan.spaceBefore === null ? null : el('a:spcAft', {}, el('a:spcPts', { val: 0 })),
    ...rest,
  )
}

/**
 * What stands before a list item, in the words' own font, as on the canvas. The font is named, although
 * `buFontTx` means the same: LibreOffice sets that one too high.
 */
export function marker(
  { kind, startAt }: PlanMarker,
  level: number,
  typeface: string | null,
): readonly Xml[] {
  switch (kind) {
    case 'none':
      return [el('a:buNone')]
    case 'bullet':
      return [
        el('a:buFont', { typeface: typeface ?? 'Arial' }),
        el('a:buChar', { char: bulletCharacter(level) }),
      ]
    case 'number':
      return [el('a:buAutoNum', { type: 'arabicPeriod', startAt: startAt === 1 ? null : startAt })]
  }
}

const piece = (plan: PlanPiece, relationships: Links): Xml =>
  plan.kind === 'break'
    ? el('a:br', {}, runProperties('a:rPr', plan.look, relationships))
    : el(
        'a:r',
        {},
        runProperties('a:rPr', plan.look, relationships, plan.language),
        el('a:t', {}, words(plan.text)),
      )

/** Bold and italic are always said: a title or a notes page may have its own idea of them. */
export function runProperties(
  name: string,
  look: PlanLook,
  relationships: Links | null,
  language: Language | null = null,
): Xml {
  return el(
    name,
    {
      lang: language,
      sz: look.size,
      b: look.bold,
      i: look.italic,
      u: look.underline ? 'sng' : null,
      strike: look.strike ? 'sngStrike' : null,
      baseline: look.script === null ? null : baselines[look.script],
      spc: look.tracking === 0 ? null : look.tracking,
    },
    look.color && solidFill(look.color),
    look.highlight && el('a:highlight', {}, color(look.highlight)),
    ...typefaces(look.typeface, language),
    look.link && relationships && hyperlink(look.link, relationships),
  )
}

/** A font, and those that go with it for other scripts. `+mj-lt` is the heading font's Latin part, `+mj-ea` the East Asian. */
export function typefaces(typeface: string | null, language: Language | null): readonly Xml[] {
  if (typeface === null) return []
  const fonts = isThemeFont(typeface)
    ? { ea: typeface.replace(/lt$/, 'ea'), cs: ownComplexFont(language) ?? typeface.replace(/lt$/, 'cs') }
    : { ea: eastAsianFont(typeface, language), cs: complexFont(typeface, language) }
  return [
    el('a:latin', { typeface }),
    fonts.ea === null ? null : el('a:ea', { typeface: fonts.ea }),
    el('a:cs', { typeface: fonts.cs }),
  ].filter((font) => font !== null)
}

const isThemeFont = (typeface: string): boolean => typeface.startsWith('+')

const linkColorUri = '{A12FA001-AC4F-418D-AE19-62706E023703}'

function hyperlink({ address, ownColor }: PlanLink, relationships: Links): Xml {
  const keepColor = el('ahyp:hlinkClr', {
    'xmlns:ahyp': 'http://schemas.microsoft.com/office/drawing/2018/hyperlinkcolor',
    val: 'tx',
  })
  return el(
    'a:hlinkClick',
    { 'r:id': relationships.toAddress(address) },
    ownColor ? el('a:extLst', {}, el('a:ext', { uri: linkColorUri }, keepColor)) : null,
  )
}
