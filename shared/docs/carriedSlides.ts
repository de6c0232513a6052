import * as Y from 'yjs'
import { contentsInPlace, contentsOf } from '#shared/blocks/carried.ts'
import { keptLook, keptPaint } from '#shared/blocks/keptLook.ts'
import { isEmptyPlace, type Block, type BlockContent } from '#shared/blocks/kinds.ts'
import type { DesignLayout, DesignSlide } from '#shared/model/design.ts'
import { isId, newId, type BlockId, type LayoutId, type SlideId } from '#shared/model/ids.ts'
import type { RichText } from '#shared/model/richText.ts'
import { relinkedTo } from '#shared/model/slideLink.ts'
import type { Theme } from '#shared/model/theme.ts'
import { addBlocks } from './blockEdits.ts'
import { documentBudget } from '#shared/protocol/documentBudget.ts'
import { keyMessageText, readLayout, readLayouts, readSlide } from './designDoc.ts'
import { asRecord, asString } from './guards.ts'
import { addLayout, contentOfLayout, type LayoutContent } from './layoutEdits.ts'
import { writeRichText } from './richTextWrite.ts'
import { addSlide, hideSlide, type SlideContent } from './slideEdits.ts'
import { itemsOfSlides } from './slideItems.ts'
import { readTheme, setTheme } from './themeDoc.ts'
import { transact } from './transact.ts'

/** Slides with the layouts they follow, as data that may lie on a clipboard. */
export interface CarriedSlides {
  readonly layouts: readonly (LayoutContent & { readonly id: LayoutId })[]
  readonly slides: readonly CarriedSlide[]
  /** What they looked like where they were copied. */
  readonly theme: Theme
}

interface CarriedSlide extends SlideContent {
  /** What slide and blocks, in order, were called where they were copied. */
  readonly id: SlideId
  readonly ids: readonly BlockId[]
  readonly hidden: boolean
  readonly keyMessage: RichText
}

/** The slides of a design, as they stand there, with all that the team has of them. Those that are gone are left out. */
export function carrySlides(doc: Y.Doc, ids: readonly SlideId[]): CarriedSlides {
  const slides = ids.flatMap((id) => readSlide(doc, id) ?? [])
  const layouts = new Set(slides.flatMap(({ layout }) => layout ?? []))
  return {
    layouts: [...layouts].flatMap((id) => {
      const layout = readLayout(doc, id)
      return layout ? [{ ...contentOfLayout(layout), id }] : []
    }),
    theme: readTheme(doc),
    slides: slides.map((slide) => ({
      ...contentOfSlide(slide),
      id: slide.id,
      ids: slide.blocks.map(({ id }) => id),
      section: slide.section,
      hidden: slide.hidden,
      keyMessage: slide.keyMessage,
      blocks: contentsInPlace(slide),
    })),
  }
}

/** What a slide says itself, but for its blocks. */
function contentOfSlide({ title, layout, background, ownBackground, condition }: DesignSlide): SlideContent {
  return {
    title,
    ...(layout !== undefined && { layout }),
    ...((layout === undefined || ownBackground) && { background }),
    ...(condition && { condition }),
  }
}

/** Carried slides that were read as carefully as a document is. */
export interface ArrivedSlides {
  readonly slides: readonly ArrivedSlide[]
  readonly layouts: readonly DesignLayout[]
  /** What they looked like where they were copied; `null`: nothing says so. */
  readonly theme: Theme | null
  /** How much of a document they are; see `slideItems.ts`. */
  readonly items: number
}

interface ArrivedSlide {
  readonly slide: DesignSlide
  /** What slide and blocks were called where they were copied; of what says nothing of it, nothing. */
  readonly was: { readonly slide: SlideId; readonly blocks: ReadonlyMap<BlockId, BlockId> }
}

/**
 * What somebody's clipboard says are slides: anyone can put anything there, so it goes through a document of its own
 * and comes out clean. As much as a deck may hold, and no more. `null`: nothing that could be a slide.
 */
export function arrivedSlides(value: unknown): ArrivedSlides | null {
  const { slides, layouts, theme } = asRecord(value) ?? {}
  if (!Array.isArray(slides)) return null
  const scratch = new Y.Doc()
  try {
    for (const layout of listOf(layouts, documentBudget.layouts)) bringLayout(scratch, layout)
    const arrived = listOf(slides, documentBudget.slides).map((slide) => bringSlide(scratch, slide))
    if (arrived.length === 0) return null
    const ids = arrived.map(({ slide }) => slide.id)
    return {
      slides: arrived,
      layouts: readLayouts(scratch),
      theme: arrivedTheme(scratch, theme),
      items: itemsOfSlides(scratch, ids),
    }
  } catch {
    // Not what we wrote, whatever it says it is.
    return null
  }
}

/**
 * The same for one layout, without its title: what somebody says is one, as clean as if it had been read from a
 * document. `null`: there is nothing on it that could be a block.
 */
export function arrivedLayout(value: unknown): Omit<LayoutContent, 'title'> | null {
  const scratch = new Y.Doc()
  try {
    const id = newId()
    bringLayout(scratch, { ...asRecord(value), id })
    const layout = readLayout(scratch, id)
    if (!layout || layout.blocks.length === 0) return null
    const { title: _title, ...content } = contentOfLayout(layout)
    return content
  } catch {
    // Not what we wrote, whatever it says it is.
    return null
  }
}

function arrivedTheme(scratch: Y.Doc, theme: unknown): Theme | null {
  const { colors, fonts, text, name, charts } = (asRecord(theme) ?? {}) as Partial<Theme>
  if (!asRecord(colors) || !asRecord(fonts) || !asRecord(text)) return null
  const { heading, body } = fonts!
  setTheme(scratch, {
    ...{ name: asString(name), colors: colors!, fonts: { heading, body }, text: text! },
    ...(Array.isArray(charts) && { charts }),
  })
  return readTheme(scratch)
}

type Loose = Readonly<Record<string, unknown>>

const listOf = (value: unknown, most: number): readonly Loose[] =>
  Array.isArray(value)
    ? value
        .slice(0, most)
        .map(asRecord)
        .filter((item) => item !== null)
    : []

const idOf = (value: unknown): string | null => (typeof value === 'string' && isId(value) ? value : null)

const blocksIn = ({ blocks }: Loose): readonly BlockContent[] =>
  listOf(blocks, documentBudget.blocksPerSlide) as unknown as readonly BlockContent[]

function bringLayout(scratch: Y.Doc, layout: Loose): void {
  const { title, background } = layout as Partial<LayoutContent>
  const id = idOf(layout['id'])
  if (id === null) return
  addLayout(
    scratch,
    { title: asString(title), ...(background && { background }), blocks: blocksIn(layout) },
    Infinity,
    id,
  )
}

function bringSlide(scratch: Y.Doc, carried: Loose): ArrivedSlide {
  const { title, section, background, condition, keyMessage } = carried as Partial<CarriedSlide>
  const layout = idOf(carried['layout'])
  const id = addSlide(scratch, {
    title: asString(title),
    section: asString(section),
    ...(layout !== null && { layout }),
    ...(background && { background }),
    ...(condition && { condition }),
  })
  hideSlide(scratch, id, carried['hidden'] === true)
  if (Array.isArray(keyMessage) && keyMessage.length > 0)
    writeRichText(keyMessageText(scratch, id), keyMessage)
  const blocks = addBlocks(scratch, id, blocksIn(carried))
  const ids = Array.isArray(carried['ids']) ? (carried['ids'] as unknown[]) : []
  const named = blocks.flatMap((block, at): [BlockId, BlockId][] => {
    const own = idOf(ids[at])
    return own === null ? [] : [[block, own]]
  })
  return {
    slide: readSlide(scratch, id)!,
    was: { slide: idOf(carried['id']) ?? '', blocks: new Map(named) },
  }
}

/** A slide that was put into a design, and what its blocks were called where they were copied. */
export interface InsertedSlide {
  readonly id: SlideId
  readonly was: SlideId
  readonly blocks: readonly {
    readonly id: BlockId
    readonly was: BlockId | undefined
    readonly content: BlockContent
  }[]
}

/**
 * Puts slides at `index` of a design. A slide follows its layout where the design has one that looks the same, or, at
 * home, the same one whatever it looks like by now; anywhere else it stands free, with all its looks its own. With
 * `keptIn` it looks as in that theme, and stands free: what a layout changes later would change that. Links among them
 * lead among them here; what leads to a slide that did not come along says so still.
 */
export function insertSlides(
  doc: Y.Doc,
  { slides, layouts }: Pick<ArrivedSlides, 'slides' | 'layouts'>,
  index: number,
  {
    isHome,
    withSections,
    keptIn = null,
  }: { readonly isHome: boolean; readonly withSections: boolean; readonly keptIn?: Theme | null },
): readonly InsertedSlide[] {
  const offered = readLayouts(doc).filter(({ deleted }) => !deleted)
  const looks = new Map(offered.map((layout) => [looksOf(layout), layout.id]))
  const layoutFor = (id: LayoutId): LayoutId | null => {
    if (keptIn) return null
    if (isHome && readLayout(doc, id)) return id
    const own = layouts.find((layout) => layout.id === id)
    return (own && looks.get(looksOf(own))) ?? null
  }
  const ids = slides.map(newId)
  const named = new Map(
    slides.flatMap(({ was }, at) => (was.slide === '' ? [] : [[was.slide, ids[at]!] as const])),
  )
  return transact(doc, () =>
    slides.map(({ slide: arrived, was }, at) => {
      const slide = relinkedTo(arrived, named)
      const layout = slide.layout === undefined ? null : layoutFor(slide.layout)
      const source = layout === null ? standingFree(slide, layouts) : slide
      const own = layout === null ? contentsOf(source) : contentsInPlace(source)
      const contents = keptIn ? own.map((block) => keptLook(block, keptIn)) : own
      const background = keptIn ? keptPaint(slide.background, keptIn) : slide.background
      const { layout: _own, ...content } = contentOfSlide(slide)
      const id = addSlide(
        doc,
        {
          ...content,
          ...(layout === null ? { background } : { layout }),
          ...(withSections && slide.section !== '' && { section: slide.section }),
        },
        index + at,
        ids[at],
      )
      hideSlide(doc, id, slide.hidden)
      if (slide.keyMessage.length > 0) writeRichText(keyMessageText(doc, id), slide.keyMessage)
      const blocks = addBlocks(doc, id, contents).map((block, nth) => ({
        id: block,
        was: was.blocks.get(source.blocks[nth]!.id),
        content: contents[nth]!,
      }))
      return { id, was: was.slide, blocks }
    }),
  )
}

/** What a layout looks like, whatever it is called; groups have another id wherever they are. */
const looksOf = ({ background, ...layout }: DesignLayout): string =>
  JSON.stringify([background, contentsInPlace(layout).map(({ groups, ...block }) => [block, groups?.length])])

/** A slide without its layout: what lay beneath is its own, and places that wait for something are none. */
function standingFree(
  slide: DesignSlide,
  layouts: readonly DesignLayout[],
): Pick<DesignSlide, 'blocks' | 'groupNames'> {
  const layout = layouts.find(({ id }) => id === slide.layout)
  const isThere = (block: Block): boolean => !isEmptyPlace(block)
  return {
    blocks: [...(slide.beneath ?? []), ...slide.blocks.filter(isThere)],
    groupNames: new Map([...(layout?.groupNames ?? []), ...slide.groupNames]),
  }
}
