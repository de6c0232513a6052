import type { Language } from '#shared/model/language.ts'
import {
  schemeSlots,
  type PlanBox,
  type PlanLine,
  type PlanParagraph,
  type PlanTheme,
} from '#shared/pptx/plan.ts'
import { complexFont, eastAsianFont, themeScripts } from '#shared/pptx/scriptFonts.ts'
import { bodyProperties, effects, noOutline } from '../drawingMl/box.ts'
import { lineOutline } from '../drawingMl/line.ts'
import { fill, outline } from '../drawingMl/paint.ts'
import { paragraphProperties, runProperties } from '../drawingMl/text.ts'
import type { NewObjects } from '../newObjects.ts'
import { drawingMl } from '../xml/namespaces.ts'
import { el, xmlDocument, type Xml } from '../xml/xml.ts'
import type { Part } from './part.ts'

/** `objects`: what is newly drawn on its slides. */
export const themePart = (path: string, theme: PlanTheme, objects: NewObjects | null = null): Part => ({
  path,
  contentType: 'application/vnd.openxmlformats-officedocument.theme+xml',
  body: xmlDocument(
    el(
      'a:theme',
      { 'xmlns:a': drawingMl, name: theme.name },
      el('a:themeElements', {}, colorScheme(theme), fontScheme(theme), formatScheme),
      objects && objectDefaults(objects),
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

/** PowerPoint copies these into each new shape, line and text box. */
const objectDefaults = ({ shape, line, text }: NewObjects): Xml =>
  el(
    'a:objectDefaults',
    {},
    shape && boxDefault('a:spDef', shape),
    line && lineDefault(line),
    // As text boxes of PowerPoint do.
    text && boxDefault('a:txDef', { ...text, text: { ...text.text, autofit: { kind: 'grow' } } }),
  )

const boxDefault = (name: string, { fill: paint, outline: border, shadow, text }: PlanBox): Xml =>
  el(
    name,
    {},
    el('a:spPr', {}, fill(paint), border ? outline(border) : noOutline, shadow ? effects(true) : null),
    bodyProperties(text, 'nothing'),
    el('a:lstStyle', {}, ...text.paragraphs.slice(0, 1).map(firstLevel)),
  )

const firstLevel = ({ align, lineSpacing, spaceBefore, end }: PlanParagraph): Xml =>
  paragraphProperties('a:lvl1pPr', { align, lineSpacing, spaceBefore }, runProperties('a:defRPr', end, null))

const lineDefault = ({ outline: stroke, heads }: PlanLine): Xml =>
  el('a:lnDef', {}, el('a:spPr', {}, lineOutline(stroke, heads)), el('a:bodyPr'), el('a:lstStyle'))

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
