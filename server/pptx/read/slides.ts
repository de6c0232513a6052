import type { BlockContent } from '#shared/blocks/kinds.ts'
import type { ImportedSlide } from '#shared/content/importedDeck.ts'
import { isBlank, plainText } from '#shared/model/richText.ts'
import { cleanLine } from '#shared/pptx/cleanText.ts'
import { flagOf } from '../xml/readXml.ts'
import { backgroundPicture, ownBackground } from './backgrounds.ts'
import { withBuilds } from './builds.ts'
import { inPlace } from './inPlaces.ts'
import type { PlacedOnLayout, ReadLayout } from './layouts.ts'
import { readComments, readNotes } from './notes.ts'
import { paintOf } from './paint.ts'
import { onLayout, roleOfType } from './placeholders.ts'
import type { ReadBlock, SlideReading } from './readingSlide.ts'
import type { Sheet } from './sheets.ts'
import { readTree } from './tree.ts'

export interface SlideToRead {
  readonly sheet: Sheet
  readonly layout: ReadLayout | null
  readonly section: string
  /** The presentation's own part. */
  readonly main: string
  /** The file was exported here. */
  readonly isOurs: boolean
}

export async function readSlide(
  { sheet, layout, section, main, isOurs }: SlideToRead,
  reading: SlideReading,
): Promise<ImportedSlide> {
  const background = ownBackground(sheet, reading)
  const picture = await backgroundPicture(background, reading)
  const blocks = withBuilds(sheet.root, await readTree(sheet.tree, reading), reading)
  const shows = flagOf(sheet.root, 'showMasterSp') ?? true
  // A picture behind this slide would stand over what its layout draws, and the layout's own over this slide's paint.
  const draws = layout?.form.blocks?.some(({ place }) => !place) ?? false
  const isApart = (picture !== null && draws) || (background !== undefined && layout?.backdrop != null)
  const follows = layout && shows && !isApart ? layout : null
  const beneath = follows || !layout ? [] : drawnBeneath(layout, shows, background !== undefined)
  const title = blocks.find(({ placeholder }) => placeholder && roleOfType(placeholder.type) === 'title')
  const paint = picture ? null : paintOf(background, reading)
  const under = [...(picture ? [picture] : []), ...beneath]
  return {
    key: sheet.part,
    title: nameOf(title?.content),
    section,
    ...(follows && { layout: follows.id }),
    ...(paint ? { background: paint } : !follows && layout && { background: layout.background }),
    ...(flagOf(sheet.root, 'show') === false && { hidden: true as const }),
    keyMessage: [],
    blocks: [...under, ...shifted(placed(blocks, follows, reading), under.length)],
    notes: readNotes(sheet.part, reading),
    comments: readComments(sheet.part, main, reading),
    remarks: reading.remarks.list,
    ...(isOurs && { shapes: [...under.map(() => null), ...blocks.map(({ shape = null }) => shape)] }),
  }
}

/** What a slide that stands apart from its layout still has of it. */
const drawnBeneath = (
  { form, backdrop }: ReadLayout,
  shows: boolean,
  hasOwn: boolean,
): readonly BlockContent[] =>
  form.blocks!.filter((block) => (block === backdrop ? !hasOwn : shows && !block.place))

const nameOf = (title: BlockContent | undefined): string =>
  title && 'body' in title ? cleanLine(plainText(title.body?.text ?? []), 300) : ''

/** Blocks in the places of their layout; of two in one place the second is free. */
function placed(
  blocks: readonly ReadBlock[],
  layout: ReadLayout | null,
  reading: SlideReading,
): readonly BlockContent[] {
  const taken = new Set<string>()
  return blocks.map(({ content, placeholder }) => {
    const shape = placeholder && reading.layout ? onLayout(placeholder, reading.layout.placeholders) : null
    const place = shape && layout?.places.get(shape)
    if (!place || taken.has(place.key)) return content
    const standing = inPlace(waiting(content, place), place)
    if (standing.place) taken.add(place.key)
    return standing
  })
}

/** A place for a picture that nobody has put one into is a shape in the file, and an empty frame here. */
const waiting = (content: BlockContent, { content: place }: PlacedOnLayout): BlockContent =>
  place.kind === 'image' && content.kind === 'text' && isBlank(content.body?.text ?? [])
    ? { kind: 'image', frame: content.frame, picture: null }
    : content

/** Lines name blocks by their number among those that come along. */
const shifted = (blocks: readonly BlockContent[], by: number): readonly BlockContent[] =>
  by === 0
    ? blocks
    : blocks.map((block) => {
        if (block.kind !== 'line' || !block.joins) return block
        const { start = null, end = null } = block.joins
        const moved = (join: typeof start) =>
          join && typeof join.block === 'number' ? { ...join, block: join.block + by } : join
        return { ...block, joins: { start: moved(start), end: moved(end) } }
      })
