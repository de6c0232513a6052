import type { PlanLook, PlanMarker, PlanParagraph, PlanPiece, PlanText } from '#shared/pptx/plan.ts'
import { words } from '../xml/xml.ts'
import { carried } from './carried.ts'
import { points } from './measures.ts'
import { drawnColor } from './paint.ts'

const aligns = { l: 'left', ctr: 'center', r: 'right', just: 'justify' } as const
/** In units of 50: pptxgenjs has a lower subscript of its own. */
const baselines = { sub: -500, super: 600 } as const

/** The runs of a text. Every run says all of its paragraph: pptxgenjs starts a new one where that changes. */
export const textRuns = ({ paragraphs }: PlanText) => paragraphs.flatMap(paragraphRuns)

function paragraphRuns(plan: PlanParagraph) {
  const pieces = startingWithRun(plan)
  return pieces.map((piece, at) => ({
    text: piece.kind === 'run' ? carried(piece.text) : '',
    options: {
      ...paragraphOptions(plan),
      ...lookOptions(piece.look),
      softBreakBefore: piece.kind === 'break',
      breakLine: at === pieces.length - 1,
    },
  }))
}

/** A line break is said by the run after it, and not by the first of a paragraph; an empty one draws nothing. */
const startingWithRun = ({ pieces, end }: PlanParagraph): readonly PlanPiece[] =>
  pieces[0]?.kind === 'run' ? pieces : [{ kind: 'run', text: '', look: end, language: null }, ...pieces]

const paragraphOptions = ({ align, lineSpacing, spaceBefore, level, marker }: PlanParagraph) => ({
  // Always said: without it each run with a bullet would become a paragraph.
  align: aligns[align ?? 'l'],
  lineSpacingMultiple: lineSpacing === null ? undefined : lineSpacing / 100_000,
  paraSpaceBefore: spaceBefore === null ? undefined : spaceBefore / 100,
  indentLevel: level,
  bullet: bullet(marker),
})

function bullet({ kind, hang, startAt, sign }: PlanMarker) {
  const indent = points(hang)
  switch (kind) {
    case 'none':
      return false
    case 'bullet':
      return { indent, characterCode: hexCode(sign) }
    case 'number':
      return { indent, type: 'number' as const, numberStartAt: startAt }
  }
}

const hexCode = (character: string): string => character.charCodeAt(0).toString(16).padStart(4, '0')

const lookOptions = (look: PlanLook) => ({
  fontSize: look.size === null ? undefined : look.size / 100,
  // Escaped, because pptxgenjs writes this one as it is.
  fontFace: look.typeface === null ? undefined : words(look.typeface),
  color: look.color === null ? undefined : drawnColor(look.color),
  highlight: look.highlight === null ? undefined : drawnColor(look.highlight),
  bold: look.bold,
  italic: look.italic,
  strike: look.strike,
  underline: look.underline ? { style: 'sng' as const } : undefined,
  baseline: look.script === null ? undefined : baselines[look.script],
  charSpacing: look.tracking / 100,
  hyperlink: look.link === null ? undefined : { url: look.link.address },
})
