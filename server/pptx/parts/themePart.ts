import type { Language } from '#shared/model/language.ts'
import { schemeSlots, type PlanTheme } from '#shared/pptx/plan.ts'
import { complexFont, eastAsianFont, themeScripts } from '#shared/pptx/scriptFonts.ts'
import { drawingMl } from '../xml/namespaces.ts'
import { el, xmlDocument, type Xml } from '../xml/xml.ts'
import type { Part } from './part.ts'

export const themePart = (path: string, theme: PlanTheme): Part => ({
  path,
  contentType: 'application/vnd.openxmlformats-officedocument.theme+xml',
  body: xmlDocument(
    el(
      'a:theme',
      { 'xmlns:a': drawingMl, name: theme.name },
      el('a:themeElements', {}, colorScheme(theme), fontScheme(theme), formatScheme),
    ),
  ),
  relationships: null,
})

const colorScheme = ({ name, colors }: PlanTheme): Xml =>
  el(
    'a:clrScheme',
    { name },
    ...schemeSlots.map((slot) => el(`a:${slot}`, {}, el('a:srgbClr', { val: colors[slot] }))),
  )

const fontScheme = ({ name, fonts, eastAsian }: PlanTheme): Xml =>
  el(
    'a:fontScheme',
    { name },
    fontSet('a:majorFont', fonts.major, eastAsian),
    fontSet('a:minorFont', fonts.minor, eastAsian),
  )

/** Without East Asian words their font is left to whoever writes some: PowerPoint then takes its script's. */
const fontSet = (element: string, typeface: string, eastAsian: Language | null): Xml =>
  el(
    element,
    {},
    el('a:latin', { typeface }),
    el('a:ea', { typeface: eastAsianFont(typeface, eastAsian) ?? '' }),
    el('a:cs', { typeface: complexFont(typeface, null) }),
    ...Object.entries(themeScripts(typeface)).map(([script, font]) =>
      el('a:font', { script, typeface: font }),
    ),
  )

const themeFill = el('a:solidFill', {}, el('a:schemeClr', { val: 'phClr' }))
const themeLine = (w: number): Xml => el('a:ln', { w }, themeFill, el('a:prstDash', { val: 'solid' }))
const noEffect = el('a:effectStyle', {}, el('a:effectLst'))

/** The schema wants three of each. All plain: what a deck's shapes look like, they say themselves. */
const formatScheme = el(
  'a:fmtScheme',
  { name: 'Plain' },
  el('a:fillStyleLst', {}, themeFill, themeFill, themeFill),
  el('a:lnStyleLst', {}, themeLine(9525), themeLine(19_050), themeLine(28_575)),
  el('a:effectStyleLst', {}, noEffect, noEffect, noEffect),
  el('a:bgFillStyleLst', {}, themeFill, themeFill, themeFill),
)
