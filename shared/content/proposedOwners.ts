import { partsOf, type BlockContent } from '#shared/blocks/kinds.ts'
import { slideSize } from '#shared/model/frame.ts'
import { noText, plainText } from '#shared/model/richText.ts'
import { clientName } from '#shared/model/variables.ts'
import type { ImportedDeck } from './importedDeck.ts'

/** A block of a deck that came in: slides and the blocks of each, counted from 0. */
export interface BlockPlace {
  readonly slide: number
  readonly block: number
}

/**
 * What of a deck that came in looks as if it were another one for every client. All else is marketing's. A proposal and
 * no more: nothing is a fact or a slot before somebody says so.
 */
export type ProposedOwner = BlockPlace &
  (
    | { readonly kind: 'fact'; readonly part: string; readonly fact: string; readonly words: string }
    | { readonly kind: 'slot'; readonly name: string }
  )

/** In reading order. */
export function proposedOwners(deck: ImportedDeck): readonly ProposedOwner[] {
  const client = clientIn(deck)
  return deck.slides.flatMap(({ blocks }, slide) =>
    blocks.flatMap((content, block): readonly ProposedOwner[] => {
      const at = { slide, block }
      if (client === null) return []
      if (isLogo(content, client)) return [{ ...at, kind: 'slot', name: 'Client’s logo' }]
      if (isFigure(content)) return [{ ...at, kind: 'slot', name: 'Figure' }]
      return textsOf(content)
        .filter(({ text }) => names(text, client))
        .map(({ part }) => ({ ...at, kind: 'fact', part, fact: clientName, words: client }))
    }),
  )
}

/** What a slide's blocks have always, content may leave out: the places of its words are looked at one by one. */
function textsOf(content: BlockContent): readonly { readonly part: string; readonly text: string }[] {
  switch (content.kind) {
    case 'text':
    case 'shape':
      return [{ part: '', text: plainText(content.body?.text ?? noText) }]
    case 'table':
      return Object.entries(content.cells).map(([part, { body }]) => ({
        part,
        text: plainText(body?.text ?? noText),
      }))
    default:
      return partsOf(content).texts.map(({ part, text }) => ({ part, text: plainText(text) }))
  }
}

/** How first slides say whom they are for. */
const forWhom =
  /\b(?:proposal|offer|pitch|quote|prepared|presentation|presented|made|angebot|proposition|offre|propuesta)\s+(?:for|to|für|pour|para)\s+/iu

/** Up to four words that begin with capitals. */
const properName = /^\p{Lu}[\p{L}\p{N}&.'’-]*(?:\s+(?:&\s+)?\p{Lu}[\p{L}\p{N}&.'’-]*){0,3}/u

/** Slides that a name is looked for on: later ones speak of other clients, too. */
const firstSlides = 2

function clientIn({ title, slides }: ImportedDeck): string | null {
  const first = slides.slice(0, firstSlides).flatMap(({ blocks }) => blocks.flatMap(textsOf))
  const lines = [...first.flatMap(({ text }) => text.split('\n')), title]
  const found = lines.flatMap((line) => nameIn(line) ?? [])
  return found[0] ?? null
}

function nameIn(line: string): string | null {
  const said = forWhom.exec(line)
  const [name] = (said && properName.exec(line.slice(said.index + said[0].length))) ?? []
  return name?.replace(/[.'’-]+$/, '') ?? null
}

/** Whether a text says the name as words of their own; inside a longer word it is another's. */
function names(text: string, client: string): boolean {
  const isLetter = (letter = ''): boolean => /[\p{L}\p{N}]/u.test(letter)
  for (let at = text.indexOf(client); at >= 0; at = text.indexOf(client, at + 1))
    if (!isLetter(text[at - 1]) && !isLetter(text[at + client.length])) return true
  return false
}

/** A small picture that says it is somebody else's sign: by its description or its name. */
function isLogo(content: BlockContent, client: string): boolean {
  if (content.kind !== 'image' || !content.picture) return false
  const said = `${content.picture.alt} ${content.name ?? ''}`
  return content.frame.w < slideSize.width / 3 && /\blogo\b/i.test(said) && names(said, client)
}

/** A number with its currency or its unit, and nothing beside: what it says of one client is not true of the next. */
const figure =
  /^(?=.*(?:[%$€£¥x×]|\d\s?(?:[kKmMbB]n?|Mio\.?)))[~≈<>+−–-]?\s*[$€£¥]?\s*\d[\d.,'’\s]*(?:%|[kKmMbB]n?|Mio\.?|x|×)?\s*[$€£¥]?\+?$/u

/** Longer ones are sentences. */
const longestFigure = 20

function isFigure(content: BlockContent): boolean {
  if (content.kind !== 'text' && content.kind !== 'shape') return false
  const said = plainText(content.body?.text ?? noText).trim()
  return said.length <= longestFigure && figure.test(said)
}
