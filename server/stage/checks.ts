import { partsOf } from '#shared/blocks/kinds.ts'
import { assetsIn } from '#shared/blocks/parts.ts'
import { concernsOf, fitConcern, pictureConcern, type Concern } from '#shared/compose/concerns.ts'
import { otherClients } from '#shared/compose/otherClients.ts'
import { shownSlides } from '#shared/compose/shownSlides.ts'
import type { ComposedSlide } from '#shared/model/deck.ts'
import type { AssetHash } from '#shared/model/ids.ts'
import type { AddressKey } from '#shared/model/textAddress.ts'
import type { Assets } from '../assets/assets.ts'
import type { Documents } from '../library/documents.ts'
import type { LibraryRows, OwnedPitch } from '../library/rows.ts'

/** What to put right before a pitch is shown. The server alone reads what other clients were told. */
export class Checks {
  readonly #rows: LibraryRows
  readonly #documents: Documents
  readonly #assets: Assets

  constructor(rows: LibraryRows, documents: Documents, assets: Assets) {
    this.#rows = rows
    this.#documents = documents
    this.#assets = assets
  }

  /** `overflowing`: what a browser has measured. */
  async of(
    pitch: OwnedPitch,
    short: boolean,
    overflowing: readonly AddressKey[] = [],
  ): Promise<readonly Concern[]> {
    const [design, deck, plan, clients, siblings] = await Promise.all([
      this.#documents.deckOf(pitch),
      this.#documents.composed(pitch),
      this.#documents.plan(pitch.id),
      this.#rows.pitchesIn(pitch.workspace_id),
      this.#rows.pitchesOf(pitch.deck_id),
    ])
    const others = siblings.filter(({ id }) => id !== pitch.id)
    const pitches = await Promise.all(others.map(({ id }) => this.#documents.pitch(id)))
    const names = clients.map(({ client }) => client)
    const slides = shownSlides(deck, plan, short)
    return [
      ...concernsOf(deck, plan, otherClients(deck.client, design, names, pitches), short),
      pictureConcern(deck, slides, await this.#assets.missingIn(pitch.workspace_id, picturesOn(slides))),
      fitConcern(deck, overflowing),
    ].filter((concern) => concern !== null)
  }
}

const picturesOn = (slides: readonly ComposedSlide[]): readonly AssetHash[] => [
  ...new Set(slides.flatMap(({ blocks }) => blocks.flatMap((block) => assetsIn(partsOf(block))))),
]
