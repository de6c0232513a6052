import { planOf } from '../blocks/plans.ts'
import type { Paint } from '../model/color.ts'
import type { ComposedDeck, ComposedSlide } from '../model/deck.ts'
import { isOnSlide } from '../model/frame.ts'
import { cleanLine } from './cleanText.ts'
import type { PlanPaint, PlanSlide, PptxPlan } from './plan.ts'
import { planPaint } from './planColor.ts'
import { planNotes } from './planNotes.ts'
import { planSections } from './planSections.ts'
import { planTheme } from './planTheme.ts'
import { titleBlock } from './slideTitle.ts'

/** Whose copy it is: the client's holds what the audience sees, the presenter's has the talking points too. */
export type Copy = 'client' | 'presenter'

/**
 * What a deck looks like in PowerPoint. Total: any deck gives a plan, an empty one a plan without slides.
 * Hidden slides, key messages, reasons, slots and prompts have no place in it, whoever it is for; sections are
 * the team's own headings and go with the talking points.
 */
export function planPptx(deck: ComposedDeck, copy: Copy): PptxPlan {
  const shown = deck.slides.filter(({ hidden }) => !hidden)
  return {
    title: [deck.title, deck.client]
      .map((part) => cleanLine(part))
      .filter(Boolean)
      .join(' – '),
    theme: planTheme(deck.theme),
    slides: shown.map((slide) => planSlide(slide, copy)),
    sections: copy === 'presenter' ? planSections(deck.slides) : [],
  }
}

function planSlide(slide: ComposedSlide, copy: Copy): PlanSlide {
  // What lies beside the slide is among colleagues, as in `audienceSlide`.
  const blocks = copy === 'client' ? slide.blocks.filter(({ frame }) => isOnSlide(frame)) : slide.blocks
  const title = titleBlock(blocks)
  return {
    background: planBackground(slide.background),
    shapes: blocks.flatMap((block) => planOf(block).shapes(block, block === title)),
    hiddenTitle: title === null ? cleanLine(slide.title) || null : null,
    notes: copy === 'presenter' ? planNotes(slide.points) : null,
  }
}

/** The plain theme background is left to the master, so that a new theme reaches it. */
function planBackground(paint: Paint): PlanPaint | null {
  const plain = paint.kind === 'solid' && paint.color === 'background' && paint.alpha >= 1
  return plain ? null : planPaint(paint)
}
