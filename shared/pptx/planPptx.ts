import { buildSteps } from '../blocks/builds.ts'
import { pathOf } from '../blocks/groups.ts'
import type { ComposedBlock } from '../blocks/kinds.ts'
import { firstWords, presentationTitle, shownTitle, titleBlock } from '../blocks/slideTitle.ts'
import type { BuildStep } from '../model/build.ts'
import type { ComposedDeck, ComposedSlide } from '../model/deck.ts'
import type { Language } from '../model/language.ts'
import type { BlockId } from '../model/ids.ts'
import { cleanLine } from './cleanText.ts'
import { outright } from './outright.ts'
import { planPaint } from './planColor.ts'
import type { Copy, PlanBuild, PlanPlace, PlanShape, PlanSlide, PptxPlan } from './plan.ts'
import { eastAsianIn, inDeckLanguage, withRuns, type PlanRun } from './planLanguages.ts'
import {
  backgroundOn,
  drawsAlike,
  planLayouts,
  templateLayouts,
  type PlannedLayout,
  type TemplateLook,
} from './planLayouts.ts'
import { planNotes } from './planNotes.ts'
import { blocksInPlaces } from './planPlaces.ts'
import { planSections } from './planSections.ts'
import { blocksIn, planShapes } from './planShapes.ts'
import { planTheme } from './planTheme.ts'

/**
 * What a deck looks like in PowerPoint. Total: any deck gives a plan, an empty one a plan without slides.
 * Hidden slides, key messages, reasons, slots and prompts have no place in it, whoever it is for; sections are
 * the team's own headings and go with the talking points. `today`: what a date field says until PowerPoint writes it.
 * `template`: the layouts and the theme of the template that the file is written on, which has them already.
 */
export function planPptx(
  deck: ComposedDeck,
  copy: Copy,
  today = '',
  template: TemplateLook | null = null,
): PptxPlan {
  const shown = deck.slides.filter(({ hidden }) => !hidden)
  const found = template ? templateLayouts(deck, template, copy) : planLayouts(deck, shown, copy)
  const said = outright(deck.theme, template?.theme ?? deck.theme)
  const own = template ? [] : [...found.values()].map(({ plan }) => plan)
  const { slides, layouts } = inDeckLanguage({
    slides: shown.map((slide, at) => {
      const layout = (slide.layout && found.get(slide.layout)) || null
      const fields = { number: at + 1, today, spoken: deck.language ?? null }
      return planSlide(slide, layout, { copy, isOnTemplate: template !== null, said }, fields)
    }),
    layouts: own.map((layout) => ({ ...layout, shapes: layout.shapes.map(dated(today)) })),
  })
  return {
    title: cleanLine(fileTitle(deck, copy)),
    theme: planTheme(
      copy === 'client' ? { ...deck.theme, name: '' } : deck.theme,
      eastAsianIn({ slides, layouts }),
    ),
    layouts,
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
      shown.map(({ blocks }) => shownTitle(blocksIn(copy, blocks))),
    )
  }
  return client === '' ? `${title} (design)` : `${client} – ${title} (presenter copy)`
}

interface Fields {
  readonly number: number
  readonly today: string
  /** What the talking points are in. */
  readonly spoken: Language | null
}

interface SlideFile {
  readonly copy: Copy
  readonly isOnTemplate: boolean
  /** What the file's theme has otherwise is said. */
  readonly said: ReturnType<typeof outright>
}

function planSlide(
  slide: ComposedSlide,
  layout: PlannedLayout | null,
  { copy, isOnTemplate, said }: SlideFile,
  fields: Fields,
): PlanSlide {
  const blocks = blocksIn(copy, slide.blocks)
  const below = blocksIn(copy, slide.beneath ?? [])
  const isFooter = ({ id }: ComposedBlock): boolean => layout?.footers.has(id) ?? false
  const beneath = said(planShapes(below.filter((block) => !isFooter(block))))
  const footers = said(planShapes(below.filter(isFooter), { places: layout?.footers }))
  const places = blocksInPlaces(blocks, layout?.places ?? new Map())
  const title = titleOf(blocks, places)
  const named = copy === 'client' ? firstWords(blocks) : slide.title
  const shapes = said(planShapes(blocks, { title, places, builds: planBuilds(buildSteps(blocks)) }))
  const apart = layout ? !drawsAlike(layout, beneath) : isOnTemplate
  return {
    id: slide.id,
    ...(layout?.stands ?? { layout: null }),
    apart,
    // A template's own layout may have any.
    background:
      layout || !isOnTemplate
        ? backgroundOn(layout, slide.background, said)
        : said(planPaint(slide.background)),
    shapes: [...(layout && !apart ? [] : beneath), ...footers, ...shapes].map((shape) =>
      withRuns(shape, (run) => withField(run, fields)),
    ),
    // A slide's own name is the team's: a client is told by the words that stand there.
    hiddenTitle: title ? null : cleanLine(shownTitle(blocks) || named) || null,
    notes: copy === 'presenter' ? planNotes(slide.points, fields.spoken) : null,
  }
}

/**
 * What stands in the place for titles, else what is one by its look. PowerPoint has no place for a title in a group,
 * nor for one that is in another place: its words are drawn as others, and are the title off the slide.
 */
function titleOf(
  blocks: readonly ComposedBlock[],
  places: ReadonlyMap<BlockId, PlanPlace>,
): ComposedBlock | null {
  const placed = blocks.find(({ id }) => isTitle(places.get(id)))
  const titled = placed ?? titleBlock(blocks)
  return titled && (titled === placed || (pathOf(titled).length === 0 && !places.has(titled.id)))
    ? titled
    : null
}

const isTitle = (place: PlanPlace | undefined): boolean =>
  place?.type === 'title' || place?.type === 'ctrTitle'

function planBuilds(steps: readonly BuildStep[]): ReadonlyMap<BlockId, PlanBuild> {
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

/** On a layout nobody knows the number of a slide. */
const dated =
  (today: string) =>
  (shape: PlanShape): PlanShape =>
    withRuns(shape, (run) => (run.field === 'datetime3' ? { ...run, text: today || run.text } : run))
