import { partsOf, type Block } from '#shared/blocks/kinds.ts'
import { inPitchOrder } from '#shared/compose/compose.ts'
import type { Goals } from '#shared/docs/goalDoc.ts'
import type { Place } from '#shared/docs/places.ts'
import type { Design, DesignSlide } from '#shared/model/design.ts'
import type { SlideId } from '#shared/model/ids.ts'
import type { Pitch } from '#shared/model/pitch.ts'
import { plainRichText, type RichText } from '#shared/model/richText.ts'
import { addressKey } from '#shared/model/textAddress.ts'
import { hitsIn, type Hit } from './hit.ts'
import type { Matcher } from './matcher.ts'
import type { Facts } from './shownText.ts'

/** A design, with its side's goals where they are looked through, too. */
export interface DesignWords extends Design {
  readonly goals?: Goals
}

/** A pitch, its side's goals, and what of its facts is somebody's words. */
export interface PitchWords extends Pitch {
  /** The facts that somebody wrote there; `facts` holds what the server knows as well. */
  readonly stated: Facts
  readonly goals: Goals
}

export interface Found {
  /** In the pitch's order, those with something on them; layouts behind them. */
  readonly slides: readonly FoundOnSlide[]
  /** On no slide: in the title of the deck, in goals and in the values of facts. */
  readonly apart: readonly Hit[]
  readonly count: number
  /** There are more than are told. */
  readonly more: boolean
}

export interface FoundOnSlide {
  readonly slideId: SlideId
  /** Counted from 1, as the slide list counts; 0 for a layout, whose words stand on many slides. */
  readonly number: number
  readonly hits: readonly Hit[]
}

/** Hits that are told at the most. */
const mostHits = 500

export const nothingFound: Found = { slides: [], apart: [], count: 0, more: false }

type Text = readonly [Place, RichText]

/** Looks through both owners' words. */
export function findWords(design: DesignWords, pitch: PitchWords | null, matches: Matcher): Found {
  const looking = lookThrough(design, pitch, matches, 'both')
  for (let turn = looking.next(); ; turn = looking.next()) if (turn.done) return turn.value
}

/** The same slide by slide, for who has other things to do in between. `pitch`: only what it adds to the design. */
export function* lookThrough(
  design: DesignWords,
  pitch: PitchWords | null,
  matches: Matcher,
  whose: 'both' | 'pitch',
): Generator<void, Found> {
  const facts: Facts = pitch?.facts ?? new Map()
  const slides: FoundOnSlide[] = []
  let left = mostHits
  let more = false
  const take = (texts: readonly Text[]): readonly Hit[] => {
    const asked = texts.filter(([place]) => whose === 'both' || ownerOfPlace(place) === 'sales')
    const hits = asked.flatMap(([place, text]) => hitsIn(place, text, matches, facts))
    more ||= hits.length > left
    const taken = hits.slice(0, left)
    left -= taken.length
    return taken
  }
  const apart = take(textsApart(design, pitch))
  for (const [index, slide] of inOrder(design, pitch).entries()) {
    const hits = more ? [] : take(textsOn(slide, pitch))
    if (hits.length > 0) slides.push({ slideId: slide.id, number: index + 1, hits })
    yield
  }
  for (const layout of whose === 'both' ? design.layouts : []) {
    const hits =
      more || layout.deleted ? [] : take(textsOn({ ...layout, section: '', keyMessage: [] }, pitch))
    if (hits.length > 0) slides.push({ slideId: layout.id, number: 0, hits })
  }
  return { slides, apart, count: mostHits - left, more }
}

const inOrder = ({ slides }: Design, pitch: PitchWords | null): readonly DesignSlide[] =>
  pitch ? inPitchOrder(slides, pitch) : slides

const ofSales: readonly Place['kind'][] = ['fill', 'points', 'fact', 'slot-alt']

/** Whose words stand at a place of a design or a pitch. */
export const ownerOfPlace = (place: Place): 'marketing' | 'sales' =>
  ofSales.includes(place.kind) || (place.kind === 'goal' && place.goal === 'next') ? 'sales' : 'marketing'

const line = (words: string): RichText => (words === '' ? [] : plainRichText(words))

const textsApart = ({ title, goals }: DesignWords, pitch: PitchWords | null): readonly Text[] => [
  [{ kind: 'deck-title' }, line(title)],
  ...[...(goals ?? []), ...(pitch?.goals ?? [])].map(([goal, text]): Text => [{ kind: 'goal', goal }, text]),
  ...[...(pitch?.stated ?? [])].map(([name, value]): Text => [{ kind: 'fact', name }, line(value)]),
]

/** Everything that people write of a slide, in the order of its blocks. */
function textsOn(
  slide: Pick<DesignSlide, 'id' | 'title' | 'section' | 'blocks' | 'keyMessage'>,
  pitch: PitchWords | null,
): readonly Text[] {
  const { id: slideId, title, section, blocks, keyMessage } = slide
  return [
    [{ kind: 'section', slideId }, line(section)],
    [{ kind: 'slide-title', slideId }, line(title)],
    ...blocks.flatMap((block) => textsOf(slideId, block, pitch)),
    [{ kind: 'key-message', slideId }, keyMessage],
    [{ kind: 'points', slideId }, pitch?.points.get(slideId) ?? []],
  ]
}

function textsOf(slideId: SlideId, block: Block, pitch: PitchWords | null): readonly Text[] {
  const { texts, pictures } = partsOf(block)
  const { id, slot, name = '', reason } = block
  const at = (part: string) => ({ block: id, part })
  return [
    ...texts.flatMap(({ part, text }): readonly Text[] => [
      [{ kind: 'block', slideId, at: at(part) }, text],
      [{ kind: 'fill', at: at(part) }, (slot && pitch?.fills.get(addressKey(at(part)))) ?? []],
    ]),
    ...pictures.flatMap(({ part, picture }): readonly Text[] => [
      [{ kind: 'alt', slideId, at: at(part) }, line(picture?.alt ?? '')],
      [
        { kind: 'slot-alt', at: at(part) },
        line((slot && pitch?.pictures.get(addressKey(at(part)))?.alt) ?? ''),
      ],
    ]),
    [{ kind: 'slot-name', slideId, block: id }, line(slot?.name ?? '')],
    [{ kind: 'slot-prompt', slideId, block: id }, line(slot?.prompt ?? '')],
    [{ kind: 'reason', slideId, block: id }, line(reason)],
    [{ kind: 'name', slideId, block: id }, line(name)],
  ]
}
