import type * as Y from 'yjs'
import type { BlockContent } from '#shared/blocks/kinds.ts'
import { nameAsFact } from '#shared/compose/clientNames.ts'
import { addLayout } from '#shared/docs/layoutEdits.ts'
import { setLanguage } from '#shared/docs/languageDoc.ts'
import { setFreshLooks } from '#shared/docs/freshLooks.ts'
import { setTheme } from '#shared/docs/themeDoc.ts'
import type { Slot } from '#shared/model/block.ts'
import type { BlockId, SlideId } from '#shared/model/ids.ts'
import { isBlank, noText, type RichText } from '#shared/model/richText.ts'
import { relinkedTo } from '#shared/model/slideLink.ts'
import { buildSlides, idsFor } from './buildSlides.ts'
import type { ImportedDeck, ImportedSlide, StoredPictures } from './importedDeck.ts'
import type { LayoutForm } from './layoutForm.ts'
import type { BlockPlace, ProposedOwner } from './proposedOwners.ts'
import type { NamedBlock } from './slideForm.ts'

/** Words that become a fact: what each client is called, in the place of what the first one is. */
export type FactPlace = Extract<ProposedOwner, { readonly kind: 'fact' }>

/** What of a deck that came in is another one for every client. All else is marketing's. */
export interface OwnerChoices {
  readonly facts: readonly FactPlace[]
  /** Numbers of blocks, by the number of their slide. Those that can be no slot are passed over. */
  readonly slots: ReadonlyMap<number, readonly number[]>
  /** Names of slots that were proposed, and which have to be filled before a client sees them. */
  readonly proposed: readonly Extract<ProposedOwner, { readonly kind: 'slot' }>[]
}

const noChoices: OwnerChoices = { facts: [], slots: new Map(), proposed: [] }

/** Where a slide of the file is now, and its blocks in the order of the file. */
export interface BuiltSlide {
  readonly id: SlideId
  readonly blocks: readonly { readonly id: BlockId; readonly content: BlockContent }[]
}

/**
 * Fills a design that has its title and nothing else with a deck that came in, whose pictures are a workspace's by now:
 * a transaction for the theme, and for each layout and slide.
 */
export function buildImported(
  doc: Y.Doc,
  {
    theme,
    fresh,
    language,
    layouts,
    slides,
  }: Pick<ImportedDeck, 'theme' | 'fresh' | 'language' | 'layouts' | 'slides'>,
  choices: OwnerChoices = noChoices,
): readonly BuiltSlide[] {
  setTheme(doc, theme)
  if (fresh) setFreshLooks(doc, fresh)
  if (language !== undefined) setLanguage(doc, language)
  const ids = idsFor(slides)
  for (const { id, section: _section, ...layout } of layouts)
    addLayout(doc, relinkedTo(layout, ids), Infinity, id)
  return slides.map((form, at) => {
    const { notes: _notes, comments: _comments, remarks: _remarks, ...slide } = form
    const blocks = slide.blocks.map((block, place) => ({
      ...ownedBlock(block, { slide: at, block: place }, choices),
      key: `${place}`,
    }))
    const parts = buildSlides(doc, [{ ...slide, blocks }], ids)
    return {
      id: parts.slide(slide.key),
      blocks: blocks.map(({ key, ...content }) => ({ id: parts.block(key), content })),
    }
  })
}

/** The slide, or the layout, with its pictures as they are stored; one that is not among them leaves an empty frame. */
export const slideWith = (slide: ImportedSlide, pictures: StoredPictures): ImportedSlide => ({
  ...slide,
  blocks: slide.blocks.map((block) => withPicture(block, pictures)),
})
export const layoutWith = ({ blocks = [], ...layout }: LayoutForm, pictures: StoredPictures): LayoutForm => ({
  ...layout,
  blocks: blocks.map((block) => withPicture(block, pictures)),
})

function withPicture<B extends BlockContent>(block: B, stored: StoredPictures): B {
  if (block.kind !== 'image' || !block.picture) return block
  const { asset, alt } = block.picture
  return { ...block, picture: Object.hasOwn(stored, asset) ? { ...stored[asset]!, alt } : null }
}

/** Whether a block of a file can be given over to pitches as a whole: words, or a picture. */
export function mayBeSlot(content: BlockContent): boolean {
  if (content.kind === 'image') return content.picture != null
  return (content.kind === 'text' || content.kind === 'shape') && !isBlank(content.body?.text ?? noText)
}

/** What people call the place where a block stands; of a slot, its first name. */
export function slotName(content: BlockContent): string {
  if (content.kind === 'image') return 'Picture'
  const role = content.place?.slice(0, content.place.indexOf('/'))
  return role === 'title' ? 'Headline' : role === 'subtitle' ? 'Subtitle' : 'Words'
}

function ownedBlock(
  content: NamedBlock,
  { slide, block }: BlockPlace,
  { facts, slots, proposed }: OwnerChoices,
): NamedBlock {
  const isHere = (one: BlockPlace) => one.slide === slide && one.block === block
  const named = facts.filter(isHere).reduce(withFact, content)
  if (!slots.get(slide)?.includes(block) || !mayBeSlot(named)) return named
  const offer = proposed.find(isHere)
  return { ...named, slot: slotOf(named, offer?.name) }
}

/** One that was offered shows another client's words or logo until it is filled, so it has to be. */
const slotOf = (content: BlockContent, offered: string | undefined): Slot => ({
  name: offered ?? slotName(content),
  prompt: '',
  limit: null,
  required: offered !== undefined,
})

function withFact(content: NamedBlock, { part, words }: FactPlace): NamedBlock {
  const said = (text: RichText): RichText => nameAsFact(text, words)
  switch (content.kind) {
    case 'text':
    case 'shape':
      return { ...content, body: { ...content.body, text: said(content.body?.text ?? noText) } }
    case 'table': {
      const cell = content.cells[part]
      if (!cell) return content
      const body = { ...cell.body, text: said(cell.body?.text ?? noText) }
      return { ...content, cells: { ...content.cells, [part]: { ...cell, body } } }
    }
    default:
      return content
  }
}
