import type { BlockContent } from '#shared/blocks/kinds.ts'
import type { LayoutForm } from '#shared/content/layoutForm.ts'
import { nameLength } from '#shared/model/block.ts'
import { cutText } from '#shared/model/characters.ts'
import type { Paint } from '#shared/model/color.ts'
import { newId, type LayoutId } from '#shared/model/ids.ts'
import { freePlace, type PlaceKey } from '#shared/model/layout.ts'
import { cleanLine } from '#shared/pptx/cleanText.ts'
import { attribute, child, flagOf, type XmlElement } from '../xml/readXml.ts'
import { backgroundPicture, ownBackground, white } from './backgrounds.ts'
import { paintOf } from './paint.ts'
import { identityOf, placeholderOf, roleOfType } from './placeholders.ts'
import type { SlideReading } from './readingSlide.ts'
import type { Layout } from './sheets.ts'
import { readTree } from './tree.ts'

/** A layout of ours, and where the file's placeholders are on it. */
export interface ReadLayout {
  readonly id: LayoutId
  readonly form: LayoutForm
  readonly background: Paint
  /** A picture behind everything on it: the first of its blocks. */
  readonly backdrop: BlockContent | null
  readonly places: ReadonlyMap<XmlElement, PlacedOnLayout>
}

export interface PlacedOnLayout {
  readonly key: PlaceKey
  readonly content: BlockContent
}

/** A layout with what its master puts beneath it. Its own words are prompts; number, date and footer are the slides'. */
export async function readLayout(layout: Layout, reading: SlideReading): Promise<ReadLayout> {
  const { master } = layout
  const shows = flagOf(layout.root, 'showMasterSp') ?? true
  const said = ownBackground(layout, reading)
  const fill = said === undefined ? ownBackground(master, reading) : said
  const picture = await backgroundPicture(fill, reading)
  const beneath = [
    ...(picture ? [picture] : []),
    ...(shows ? await drawnOf(master.tree, { ...reading, part: master.part, layout: null }) : []),
    ...(await drawnOf(layout.tree, { ...reading, part: layout.part, layout: null })),
  ]
  const places = await placesOf(layout, { ...reading, part: layout.part, layout: null })
  const id = newId()
  const background = (picture ? null : paintOf(fill, reading)) ?? white
  return {
    id,
    background,
    backdrop: picture,
    places,
    form: {
      id,
      title: cleanLine(attribute(child(layout.root, 'p:cSld'), 'name') ?? 'Layout', 120),
      section: '',
      background,
      blocks: [...beneath, ...[...places.values()].map(({ content }) => content)],
    },
  }
}

/** What is drawn beneath every slide: all but placeholders. */
async function drawnOf(tree: XmlElement | null, reading: SlideReading): Promise<readonly BlockContent[]> {
  if (!tree) return []
  const drawn = tree.children.filter((shape) => placeholderOf(shape) === null)
  return (await readTree({ ...tree, children: drawn }, reading)).map(({ content }) => content)
}

async function placesOf(
  { placeholders }: Layout,
  reading: SlideReading,
): Promise<ReadonlyMap<XmlElement, PlacedOnLayout>> {
  const places = new Map<XmlElement, PlacedOnLayout>()
  for (const shape of placeholders) {
    const placeholder = placeholderOf(shape)
    const role = placeholder && roleOfType(placeholder.type)
    const key =
      role &&
      freePlace(
        role,
        [...places.values()].map((one) => one.key),
      )
    if (!key || shape.name !== 'p:sp') continue
    const [read] = await readTree(
      { name: '', attributes: new Map(), children: [asInherited(shape)], text: '' },
      reading,
    )
    if (read)
      places.set(shape, {
        key,
        content: asPlace(read.content, key, attribute(identityOf(shape), 'name') ?? ''),
      })
  }
  return places
}

/**
 * A placeholder without what its prompt says of its own look: whoever stands there has the looks of its lists, and
 * nothing of the words that it shows until then.
 */
export const asInherited = (shape: XmlElement): XmlElement => ({
  ...shape,
  children: shape.children
    .filter(({ name }) => name !== 'a:pPr' && name !== 'a:rPr' && name !== 'a:endParaRPr')
    .map((one) => (one.name === 'a:lstStyle' ? one : asInherited(one))),
})

/** Words of a place are its prompt, of which one line is enough. */
function asPlace(content: BlockContent, key: PlaceKey, name: string): BlockContent {
  const { groups: _groups, ...rest } = content
  if (key.startsWith('picture'))
    return {
      kind: 'image',
      frame: content.frame,
      picture: null,
      place: key,
      name: cutText(name, nameLength) || 'Picture',
    }
  if (rest.kind !== 'text' && rest.kind !== 'shape') return { ...rest, place: key }
  return { ...rest, place: key, body: { ...rest.body, text: (rest.body?.text ?? []).slice(0, 1) } }
}
