import type { Design } from '../model/design.ts'
import type { ComposedBlock, ComposedDeck, ComposedSlide } from '../model/deck.ts'
import type { AssetHash, BlockId, SlideId } from '../model/ids.ts'
import type { Pitch } from '../model/pitch.ts'
import { plainText } from '../model/richText.ts'
import { clientName } from '../model/variables.ts'
import { wholeWords } from './clientNames.ts'

/** What this client must not see: the other clients' names, and the pictures that only their pitches brought. */
export interface OtherClients {
  readonly names: readonly string[]
  readonly pictures: ReadonlyMap<AssetHash, string>
}

export const noOtherClients: OtherClients = { names: [], pictures: new Map() }

/** One client in front of another: the slip that ends a deal. */
export interface OtherClient {
  readonly slideId: SlideId
  /** `null`: in the slide's title. */
  readonly blockId: BlockId | null
  readonly what: 'name' | 'picture'
  readonly name: string
}

/** `names` are all the company's clients; the pitches are the other ones of this deck. */
export function otherClients(
  client: string,
  design: Design,
  names: readonly string[],
  pitches: readonly Pitch[],
): OtherClients {
  const isOther = (name: string): boolean => name.trim().length > 1 && !sameName(name, client)
  const own = new Set(design.slides.flatMap(({ blocks }) => blocks.flatMap(pictureIn)))
  const pictures = pitches.flatMap((pitch) => {
    const name = pitch.facts.get(clientName) ?? ''
    if (!isOther(name)) return []
    return [...pitch.pictures.values()].flatMap(({ asset }) =>
      own.has(asset) ? [] : [[asset, name] as const],
    )
  })
  return { names: [...new Set(names.filter(isOther))], pictures: new Map(pictures) }
}

/** Where `slides` name or show one of `others`. */
export function otherClientsIn(
  { client }: Pick<ComposedDeck, 'client'>,
  slides: readonly ComposedSlide[],
  others: OtherClients,
): readonly OtherClient[] {
  const names = others.names.map((name) => ({ name, pattern: wholeWords(name) }))
  const own = client.trim() ? wholeWords(client) : null
  const namedIn = (text: string): readonly string[] => {
    const rest = own ? text.replace(own, '·') : text
    return names.filter(({ pattern }) => rest.search(pattern) >= 0).map(({ name }) => name)
  }
  const named = (slideId: SlideId, blockId: BlockId | null, text: string): readonly OtherClient[] =>
    namedIn(text).map((name) => ({ slideId, blockId, what: 'name', name }))
  return slides.flatMap(({ id, title, blocks }) => [
    ...named(id, null, title),
    ...blocks.flatMap((block) => [
      ...named(id, block.id, wordsOf(block)),
      ...pictureIn(block).flatMap((asset): OtherClient[] => {
        const name = others.pictures.get(asset)
        return name === undefined ? [] : [{ slideId: id, blockId: block.id, what: 'picture', name }]
      }),
    ]),
  ])
}

type Pictured = ComposedBlock | Design['slides'][number]['blocks'][number]

const pictureIn = (block: Pictured): readonly AssetHash[] =>
  block.kind === 'image' && block.picture ? [block.picture.asset] : []

/** Alternative texts are read out and count. */
const wordsOf = (block: ComposedBlock): string =>
  'body' in block ? plainText(block.body.text) : block.kind === 'image' ? (block.picture?.alt ?? '') : ''

const sameName = (a: string, b: string): boolean => a.trim().toLowerCase() === b.trim().toLowerCase()
