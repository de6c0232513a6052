import { partsOf } from '../blocks/kinds.ts'
import { assetsIn } from '../blocks/parts.ts'
import { headingOf } from '../blocks/slideTitle.ts'
import type { Design } from '../model/design.ts'
import type { ComposedDeck, ComposedSlide } from '../model/deck.ts'
import type { AssetHash, SlideId } from '../model/ids.ts'
import type { Pitch } from '../model/pitch.ts'
import { plainText } from '../model/richText.ts'
import type { TextAddress } from '../model/textAddress.ts'
import { clientName } from '../model/variables.ts'
import { wholeWords } from './clientNames.ts'
import { memoOf } from './memo.ts'

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
  readonly at: TextAddress | null
  readonly what: 'name' | 'picture'
  readonly name: string
}

/** `names` are all the company's clients, `company` its own pictures; the pitches are the other ones of this deck. */
export function otherClients(
  client: string,
  design: Design,
  names: readonly string[],
  pitches: readonly Pitch[],
  company: readonly AssetHash[] = [],
): OtherClients {
  const isOther = (name: string): boolean => name.trim().length > 1 && !sameName(name, client)
  const designed = [...design.slides, ...design.layouts].flatMap(({ blocks }) =>
    blocks.flatMap((block) => assetsIn(partsOf(block))),
  )
  const own = new Set([...company, ...designed])
  const pictures = pitches.flatMap((pitch) => {
    const name = pitch.facts.get(clientName) ?? ''
    if (!isOther(name)) return []
    return [...pitch.pictures.values()].flatMap(({ asset }) =>
      own.has(asset) ? [] : [[asset, name] as const],
    )
  })
  return { names: [...new Set(names.filter(isOther))], pictures: new Map(pictures) }
}

/** Where `slides` name or show one of `others`. Remembered slide by slide, for as long as `others` is the same object. */
export function otherClientsIn(
  { client }: Pick<ComposedDeck, 'client'>,
  slides: readonly ComposedSlide[],
  others: OtherClients,
): readonly OtherClient[] {
  const namedIn = nameFinder(others, [client], () => findNames(client, others))
  return slides.flatMap((slide) =>
    onSlide(slide, [namedIn], () => otherClientsOn(slide, namedIn, others.pictures)),
  )
}

type FindNames = (text: string) => readonly string[]

const nameFinder = memoOf<OtherClients, FindNames>()
const onSlide = memoOf<ComposedSlide, readonly OtherClient[]>(4)

function findNames(client: string, others: OtherClients): FindNames {
  const names = others.names.map((name) => ({ name, pattern: wholeWords(name) }))
  const own = client.trim() ? wholeWords(client) : null
  return (text) => {
    const rest = own ? text.replace(own, '·') : text
    return names.filter(({ pattern }) => rest.search(pattern) >= 0).map(({ name }) => name)
  }
}

function otherClientsOn(
  { id, title, beneath = [], blocks }: ComposedSlide,
  namedIn: FindNames,
  foreign: OtherClients['pictures'],
): readonly OtherClient[] {
  const named = (at: TextAddress | null, text: string): readonly OtherClient[] =>
    namedIn(text).map((name) => ({ slideId: id, at, what: 'name', name }))
  // A slide that nobody has named goes by its heading, which is one of its texts.
  const ownName = title === headingOf(blocks) ? '' : title
  return [
    ...named(null, ownName),
    ...[...beneath, ...blocks].flatMap((block) => {
      const { texts, pictures } = partsOf(block)
      return [
        ...texts.flatMap(({ part, text }) => named({ block: block.id, part }, plainText(text))),
        ...pictures.flatMap(({ part, picture }): readonly OtherClient[] => {
          if (!picture) return []
          const at = { block: block.id, part }
          const name = foreign.get(picture.asset)
          // Alternative texts are read out and count.
          const said = named(at, picture.alt)
          return name === undefined ? said : [...said, { slideId: id, at, what: 'picture', name }]
        }),
      ]
    }),
  ]
}

const sameName = (a: string, b: string): boolean => a.trim().toLowerCase() === b.trim().toLowerCase()
