import { usualListLevel } from '#shared/model/listMarker.ts'
import type { Language } from '#shared/model/language.ts'
import { maxListLevel } from '#shared/model/richText.ts'
import type { PlanLink, PlanLook, PlanMarker, PlanParagraph, PlanPiece, PlanText } from '#shared/pptx/plan.ts'
import { complexFont, eastAsianFont, ownComplexFont } from '#shared/pptx/scriptFonts.ts'
import { emu } from '#shared/pptx/units.ts'
import { el, words, type Xml } from '../xml/xml.ts'
import { hyperlink, type Links } from './hyperlink.ts'
import { isAlike } from './isAlike.ts'
import { color, solidFill } from './paint.ts'

const baselines = { sub: -25_000, super: 30_000 } as const

/** `below`: what their words have where they stand; left out: nothing. */
export const paragraphs = (
  plans: readonly PlanParagraph[],
  relationships: Links,
  below?: LookBelow,
): readonly Xml[] =>
  plans.map((plan) =>
    el(
      'a:p',
      {},
      paragraphProperties('a:pPr', plan, ...marker(plan.marker, plan.end.typeface), tabList(plan)),
      ...plan.pieces.map((each) => piece(each, relationships, below)),
      runProperties('a:endParaRPr', plan.end, null, null, below),
    ),
  )

/** `marker`: left out, it stands at the edge; `null`: where its place says. */
type ParagraphLook = Pick<PlanParagraph, 'align' | 'lineSpacing' | 'spaceBefore'> &
  Partial<Pick<PlanParagraph, 'level' | 'direction'>> & { readonly marker?: PlanMarker | null }

/** The schema fixes the order of the children: spacing first, then the marker. */
export function paragraphProperties(
  name: string,
  plan: ParagraphLook,
  ...rest: readonly (Xml | null)[]
): Xml {
  const { marker = { left: 0, hang: 0 } } = plan
  return el(
    name,
    {
      marL: marker && marker.left,
      lvl: plan.level ? plan.level : null,
      indent: marker && -marker.hang,
      algn: plan.align,
      rtl: plan.direction ? plan.direction === 'rtl' : null,
    },
    plan.lineSpacing === null ? null : el('a:lnSpc', {}, el('a:spcPct', { val: plan.lineSpacing })),
    plan.spaceBefore === null ? null : el('a:spcBef', {}, el('a:spcPts', { val: plan.spaceBefore })),
    plan.spaceBefore === null ? null : el('a:spcAft', {}, el('a:spcPts', { val: 0 })),
    ...rest,
  )
}

/** Where tabs end that do not every inch. */
export const tabList = ({ tabs }: Pick<PlanParagraph, 'tabs'>): Xml | null =>
  tabs ? el('a:tabLst', {}, ...tabs.map(({ pos, algn }) => el('a:tab', { pos, algn }))) : null

/**
 * What stands before a list item, in the words' own font, as on the canvas. The font is named, although
 * `buFontTx` means the same: LibreOffice sets that one too high.
 */
export function marker(plan: PlanMarker, typeface: string | null): readonly Xml[] {
  const { kind, startAt, sign } = plan
  switch (kind) {
    case 'none':
      return [el('a:buNone')]
    case 'bullet':
      return [
        ...signLook(plan),
        el('a:buFont', { typeface: typeface ?? 'Arial' }),
        el('a:buChar', { char: sign }),
      ]
    case 'number':
      return [
        ...signLook(plan),
        el('a:buAutoNum', { type: 'arabicPeriod', startAt: startAt === 1 ? null : startAt }),
      ]
  }
}

const signLook = ({ color: ink, size }: PlanMarker): readonly Xml[] => [
  ...(ink === undefined ? [] : [el('a:buClr', {}, color(ink))]),
  ...(size === undefined ? [] : [el('a:buSzPct', { val: size })]),
]

/** Of lists, and of styles. */
export const levels = Array.from({ length: maxListLevel + 1 }, (_, level) => level)

/** The sign of a list's item on a level. */
export function levelMarker(level: number): PlanMarker {
  const { before, hang, sign } = usualListLevel(level)
  return { kind: 'bullet', startAt: 1, left: emu(before + hang), hang: emu(hang), sign }
}

/** A run, a field or a break. `below`: as for `runProperties`. */
export const piece = (plan: PlanPiece, relationships: Links, below?: LookBelow): Xml => {
  const language = plan.kind === 'run' ? plan.language : null
  const look = runProperties('a:rPr', plan.look, relationships, language, below)
  if (plan.kind === 'break') return el('a:br', {}, look)
  const text = el('a:t', {}, words(plan.text))
  const type = plan.field
  return type ? el('a:fld', { id: fieldIds[type], type }, look, text) : el('a:r', {}, look, text)
}

const fieldIds = {
  slidenum: '{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}',
  datetime3: '{5BCAD085-E8A6-4845-BD4E-CB4CCA059FC4}',
} as const

/** What words have from their place. */
export interface LookBelow extends Omit<Partial<PlanLook>, 'capitals'> {
  /** `maybe`: it is somebody else's, and nobody here knows. */
  readonly capitals?: PlanLook['capitals'] | 'maybe'
}

/**
 * What of a look is not as it is `below`, which is nothing outside of places. Bold and italic are always said there: a
 * title or a notes page may have its own idea of them.
 */
export function runProperties(
  name: string,
  look: PlanLook,
  relationships: Links | null,
  language: Language | null = null,
  below: LookBelow = { tracking: 0 },
): Xml {
  const own = <K extends Exclude<keyof PlanLook, 'capitals'>>(key: K): PlanLook[K] | null =>
    isAlike(look[key], below[key]) ? null : look[key]
  const [ink, fonts] = [own('color'), typefaces(look.typeface, language)]
  return el(
    name,
    {
      lang: language,
      sz: own('size'),
      b: own('bold'),
      i: own('italic'),
      u: look.underline ? 'sng' : null,
      strike: look.strike ? 'sngStrike' : null,
      cap: capitals(look, below),
      baseline: look.script === null ? null : baselines[look.script],
      spc: own('tracking'),
    },
    ink && solidFill(ink),
    look.highlight && el('a:highlight', {}, color(look.highlight)),
    ...(isAlike(fonts, typefaces(below.typeface ?? null, null)) ? [] : fonts),
    look.link && relationships && linkOn(look.link, relationships),
  )
}

/** `null`: it has them from what is below it, or nobody has said anything of capitals. */
function capitals(look: PlanLook, below: LookBelow): NonNullable<PlanLook['capitals']> | null {
  const said = look.capitals ?? (below.capitals && below.capitals !== 'none' ? 'none' : null)
  return said === below.capitals ? null : said
}

/** A font, and those that go with it for other scripts. `+mj-lt` is the heading font's Latin part, `+mj-ea` the East Asian. */
function typefaces(typeface: string | null, language: Language | null): readonly Xml[] {
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

function linkOn({ to, ownColor }: PlanLink, relationships: Links): Xml | null {
  const keepColor = el('ahyp:hlinkClr', {
    'xmlns:ahyp': 'http://schemas.microsoft.com/office/drawing/2018/hyperlinkcolor',
    val: 'tx',
  })
  return hyperlink(
    to,
    relationships,
    ownColor ? el('a:extLst', {}, el('a:ext', { uri: linkColorUri }, keepColor)) : null,
  )
}

/** What PowerPoint does when there are too many words. */
export function fit(autofit: PlanText['autofit']): Xml {
  switch (autofit?.kind) {
    case undefined:
      return el('a:noAutofit')
    case 'grow':
      return el('a:spAutoFit')
    case 'shrink':
      return el('a:normAutofit', { fontScale: autofit.scale === 100_000 ? null : autofit.scale })
  }
}
