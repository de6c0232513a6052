import { pathOf } from '../blocks/groups.ts'
import { fitted } from '../blocks/fitted.ts'
import type { ComposedImageBlock } from '../blocks/image/model.ts'
import type { ComposedBlock } from '../blocks/kinds.ts'
import { planOf } from '../blocks/plans.ts'
import type { ComposedShapeBlock } from '../blocks/shape/model.ts'
import { titleRoles } from '../blocks/slideTitle.ts'
import type { ComposedTextBlock } from '../blocks/text/model.ts'
import type { BlockId } from '../model/ids.ts'
import { indexOfPlace, roleOf, type PlaceKey, type PlaceRole } from '../model/layout.ts'
import { plainRichText, type RichText } from '../model/richText.ts'
import { defaultTheme, type Theme } from '../model/theme.ts'
import { cleanLine, hasWords } from './cleanText.ts'
import type { Copy, PlanBox, PlanPlace } from './plan.ts'
import { planParagraphStyle, planText } from './planText.ts'

/** What decides how a place is written, beside the place. */
export interface FileLook {
  readonly copy: Copy
  readonly theme: Theme
}

/** The places of a layout; of two that have one name, the one further back. */
export function planPlaces(
  blocks: readonly ComposedBlock[],
  file: FileLook,
): ReadonlyMap<PlaceKey, PlanPlace> {
  const placed = blocks.filter(({ place, withheld }) => place && withheld === undefined)
  const title = titlePlace(placed)
  const places = new Map<PlaceKey, PlanPlace>()
  for (const block of placed) {
    const place = block.place!
    const box = places.has(place) ? null : planPlaceBox(block, place === title, file)
    if (box) places.set(place, { ...(place === title ? slideTitle : placeholder(place)), ...box })
  }
  return places
}

/**
 * The same on a template: a place is the placeholder that its file names, and looks as that does, whatever became of
 * the layout here. `own`: the layout as the file has it. What lies beneath slides as a date, a footer or a number is a
 * placeholder of each slide there, by its block.
 */
export function templatePlaces(
  layout: readonly ComposedBlock[],
  own: readonly ComposedBlock[],
  theme: Theme,
): { readonly places: ReadonlyMap<PlaceKey, PlanPlace>; readonly footers: ReadonlyMap<BlockId, PlanPlace> } {
  const known = new Map(own.map((block) => [nameOf(block), templatePlace(block, theme)] as const))
  const found = layout.flatMap((block) => {
    const plan = known.get(nameOf(block))
    return plan ? [{ block, plan }] : []
  })
  return {
    places: new Map(found.flatMap(({ block, plan }) => (block.place ? [[block.place, plan]] : []))),
    footers: new Map(found.flatMap(({ block, plan }) => (block.place ? [] : [[block.id, plan]]))),
  }
}

const nameOf = ({ filePlaceholder }: ComposedBlock): string =>
  filePlaceholder ? `${filePlaceholder.type} ${filePlaceholder.idx}` : ''

function templatePlace(block: ComposedBlock, theme: Theme): PlanPlace | null {
  if (!block.filePlaceholder) return null
  const { type, idx } = block.filePlaceholder
  // Nothing of its prompt is written: whether that is a list is what words there are compared with, for a client too.
  const box = planPlaceBox(block, false, { copy: 'presenter', theme })
  return box && { type, idx: idx === 0 ? null : idx, ...box, ownLevels: true }
}

/** The one place whose words are a slide's title: the first that is meant for it, else one with the type of titles. */
const titlePlace = (placed: readonly ComposedBlock[]): PlaceKey | null =>
  (
    placed.find(({ kind, place }) => kind !== 'image' && roleOf(place!) === 'title') ??
    placed.find((block) => 'body' in block && titleRoles.includes(block.body.role))
  )?.place ?? null

const slideTitle = { type: 'title', idx: null } as const

const types = { title: 'body', subtitle: 'subTitle', body: 'body', picture: 'pic' } as const

/** From 10 on, as PowerPoint counts in layouts that people make; 20 of each role at the most. */
const firstIndexes: Readonly<Record<PlaceRole, number>> = { body: 10, subtitle: 30, picture: 50, title: 70 }

/** The same for a place of one name in every layout, so that a slide that is put on another finds it there. */
const placeholder = (place: PlaceKey): Pick<PlanPlace, 'type' | 'idx'> => ({
  type: types[roleOf(place)],
  idx: firstIndexes[roleOf(place)] + indexOfPlace(place),
})

/** `null`: what stands there is in no placeholder of PowerPoint's. */
function planPlaceBox(
  block: ComposedBlock,
  isTitle: boolean,
  { copy, theme }: FileLook,
): Pick<PlanPlace, 'box' | 'style'> | null {
  switch (block.kind) {
    case 'text':
    case 'shape':
      return wordsPlace(
        block,
        copy === 'presenter' && hasWords(block.body.text) ? block.body.text : usualPrompt(isTitle),
        theme,
      )
    case 'image':
      return picturePlace(
        block,
        (copy === 'presenter' && cleanLine(block.name ?? '')) || 'Click to add a picture',
      )
    default:
      return null
  }
}

const usualPrompt = (isTitle: boolean): RichText =>
  plainRichText(isTitle ? 'Click to edit the title' : 'Click to edit the text')

function wordsPlace(block: ComposedTextBlock | ComposedShapeBlock, text: RichText, { fonts }: Theme) {
  const [box] = planOf(block).shapes(fitted({ ...block, body: { ...block.body, text } }, fonts), false)
  return box?.kind === 'box' && isPlaceable(box) ? { box, style: planParagraphStyle(block.body.style) } : null
}

/** Where a picture would be, as it would be cut. */
function picturePlace(block: ComposedImageBlock, prompt: string) {
  const any = { asset: '', width: 1, height: 1, alt: '' }
  const [there] = planOf(block).shapes({ ...block, picture: any, fit: 'cover' }, false)
  if (there?.kind !== 'picture') return null
  const { frame, geometry, outline, shadow } = there
  const text = planText({ text: plainRichText(prompt), ...promptLook })
  const box: PlanBox = {
    kind: 'box',
    use: 'shape',
    frame,
    geometry,
    fill: null,
    outline,
    shadow,
    text,
    blank: false,
  }
  return { box, style: null }
}

/** A prompt has the type of the master's place. */
const promptLook = { style: defaultTheme.text.body, role: 'body', valign: 'middle', inset: 8 } as const

/** The strokes of an icon are no form that a placeholder keeps. */
const isPlaceable = ({ geometry }: PlanBox): boolean => geometry.drawn === undefined

/** Which blocks of a slide stand in which places in the file: one a place, with something in it, and in no group. */
export function blocksInPlaces(
  blocks: readonly ComposedBlock[],
  places: ReadonlyMap<PlaceKey, PlanPlace>,
): ReadonlyMap<BlockId, PlanPlace> {
  const standing = new Map<BlockId, PlanPlace>()
  for (const block of blocks) {
    const place = block.place && pathOf(block).length === 0 ? places.get(block.place) : undefined
    if (place && fits(block, place) && ![...standing.values()].includes(place)) standing.set(block.id, place)
  }
  return standing
}

/** A template may have places for charts and tables alone. */
const ofWords: readonly PlanPlace['type'][] = ['title', 'ctrTitle', 'subTitle', 'body', 'obj']

function fits(block: ComposedBlock, { type }: PlanPlace): boolean {
  switch (block.kind) {
    case 'text':
      return ofWords.includes(type) && hasWords(block.body.text)
    case 'shape':
      return ofWords.includes(type) && hasWords(block.body.text) && block.drawing === null
    case 'image':
      return type === 'pic' && block.picture !== null
    default:
      return false
  }
}
