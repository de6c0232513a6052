import { buildSteps } from '../blocks/builds.ts'
import { clientBlocks } from '../blocks/forClient.ts'
import { pathOf, settleGroups } from '../blocks/groups.ts'
import type { ComposedBlock } from '../blocks/kinds.ts'
import { planJoins } from '../blocks/planJoins.ts'
import { planOf } from '../blocks/plans.ts'
import { firstWords, presentationTitle, shownTitle, titleBlock } from '../blocks/slideTitle.ts'
import type { BuildStep } from '../model/build.ts'
import type { Paint } from '../model/color.ts'
import type { ComposedDeck, ComposedSlide } from '../model/deck.ts'
import type { Language } from '../model/language.ts'
import type { BlockId } from '../model/ids.ts'
import { cleanLine } from './cleanText.ts'
import type { PlanBuild, PlanPaint, PlanShape, PlanSlide, PptxPlan } from './plan.ts'
import { planPaint } from './planColor.ts'
import { eastAsianIn, inDeckLanguage, withRuns, type PlanRun } from './planLanguages.ts'
import { planNotes } from './planNotes.ts'
import { planSections } from './planSections.ts'
import { planTheme } from './planTheme.ts'

/** Whose copy it is: the client's holds what the audience sees, the presenter's has the talking points too. */
export type Copy = 'client' | 'presenter'

/**
 * What a deck looks like in PowerPoint. Total: any deck gives a plan, an empty one a plan without slides.
 * Hidden slides, key messages, reasons, slots and prompts have no place in it, whoever it is for; sections are
 * the team's own headings and go with the talking points. `today`: what a date field says until PowerPoint writes it.
 */
export function planPptx(deck: ComposedDeck, copy: Copy, today = ''): PptxPlan {
  const shown = deck.slides.filter(({ hidden }) => !hidden)
  const slides = inDeckLanguage(
    shown.map((slide, at) =>
      planSlide(slide, copy, { number: at + 1, today, spoken: deck.language ?? null }),
    ),
  )
  return {
    title: cleanLine(fileTitle(deck, copy)),
    theme: planTheme(copy === 'client' ? { ...deck.theme, name: '' } : deck.theme, eastAsianIn(slides)),
    slides,
    sections: copy === 'presenter' ? planSections(deck.slides) : [],
  }
}

/** Whom a file is for, in its name and its properties. The client's says nothing but what its slides show. */
export function fileTitle({ title, client, slides }: ComposedDeck, copy: Copy): string {
  if (copy === 'client') {
    const shown = slides.filter(({ hidden }) => !hidden)
    return presentationTitle(
      client,
      shown.map((slide) => shownTitle(blocksFor(copy, slide))),
    )
  }
  return client === '' ? `${title} (design)` : `${client} – ${title} (presenter copy)`
}

const blocksFor = (copy: Copy, { blocks }: Pick<ComposedSlide, 'blocks'>): readonly ComposedBlock[] =>
  copy === 'client' ? clientBlocks(blocks) : blocks

interface Fields {
  readonly number: number
  readonly today: string
  /** What the talking points are in. */
  readonly spoken: Language | null
}

function planSlide(slide: ComposedSlide, copy: Copy, fields: Fields): PlanSlide {
  // Without what the client does not get, some groups are none any more.
  const blocks = settleGroups(blocksFor(copy, slide))
  const beneath = settleGroups(blocksFor(copy, { blocks: slide.beneath ?? [] }))
  const titled = titleBlock(blocks)
  // PowerPoint has no place for a title in a group: its words are drawn as others, and are the title off the slide.
  const title = titled && pathOf(titled).length === 0 ? titled : null
  const named = copy === 'client' ? firstWords(blocks) : slide.title
  const builds = planBuilds(buildSteps(blocks))
  const shapes = [...planShapes(beneath, null), ...planShapes(blocks, title, builds)]
  return {
    background: planBackground(slide.background),
    shapes: shapes.map((shape) => withRuns(shape, (run) => withField(run, fields))),
    // A slide's own name is the team's: a client is told by the words that stand there.
    hiddenTitle: title ? null : cleanLine(titled ? shownTitle(blocks) : named) || null,
    notes: copy === 'presenter' ? planNotes(slide.points, fields.spoken) : null,
  }
}

type Builds = ReadonlyMap<BlockId, PlanBuild>

const planShapes = (
  blocks: readonly ComposedBlock[],
  title: ComposedBlock | null,
  builds: Builds = new Map(),
): readonly PlanShape[] =>
  planJoins(
    blocks.map((block) => {
      const build = builds.get(block.id)
      const more = { block: block.id, ...(block.groups && { within: block.groups }), ...(build && { build }) }
      const shapes = planOf(block).shapes(block, block === title)
      return { block, shapes: shapes.map((shape) => ({ ...shape, ...more })) }
    }),
  )

function planBuilds(steps: readonly BuildStep[]): Builds {
  const builds = new Map<BlockId, PlanBuild>()
  for (const [at, { block, paragraphs }] of steps.flatMap((step, at) =>
    step.map((one) => [at, one] as const),
  )) {
    const { step, paragraphs: before = [] } = builds.get(block) ?? { step: at + 1 }
    const here = Array.from({ length: (paragraphs ?? 0) - before.length }, () => at + 1)
    builds.set(block, paragraphs === undefined ? { step } : { step, paragraphs: [...before, ...here] })
  }
  return builds
}

function withField(run: PlanRun, { number, today }: Fields): PlanRun {
  if (run.field === undefined) return run
  return { ...run, text: run.field === 'slidenum' ? String(number) : today || '‹#›' }
}

/** The plain theme background is left to the master, so that a new theme reaches it. */
function planBackground(paint: Paint): PlanPaint | null {
  const plain = paint.kind === 'solid' && paint.color === 'background' && paint.alpha >= 1
  return plain ? null : planPaint(paint)
}
