import { setImmediate } from 'node:timers/promises'
import { overflowing } from '#shared/blocks/fits.ts'
import { partsOf } from '#shared/blocks/kinds.ts'
import { assetsIn } from '#shared/blocks/parts.ts'
import { concernsOf, type Concern } from '#shared/compose/concerns.ts'
import { memoOf } from '#shared/compose/memo.ts'
import { otherClients, otherClientsIn, type OtherClients } from '#shared/compose/otherClients.ts'
import { shownSlides } from '#shared/compose/shownSlides.ts'
import type { ComposedSlide } from '#shared/model/deck.ts'
import type { Design } from '#shared/model/design.ts'
import type { AssetHash } from '#shared/model/ids.ts'
import type { AddressKey } from '#shared/model/textAddress.ts'
import type { Assets } from '../assets/assets.ts'
import { endOfTurn, type Documents } from './documents.ts'
import type { LibraryRows, OwnedPitch } from './rows.ts'

/** What to put right before a client sees a pitch. The server alone reads what other clients were told. */
export class Checks {
  readonly #rows: LibraryRows
  readonly #documents: Documents
  readonly #assets: Pick<Assets, 'missingIn'>
  readonly #others = memoOf<Design, OtherClients>()

  constructor(rows: LibraryRows, documents: Documents, assets: Pick<Assets, 'missingIn'>) {
    this.#rows = rows
    this.#documents = documents
    this.#assets = assets
  }

  async of(pitch: OwnedPitch, short: boolean): Promise<readonly Concern[]> {
    const [deck, plan] = await Promise.all([this.#documents.composed(pitch), this.#documents.plan(pitch.id)])
    const others = await this.#othersOf(pitch, deck.client)
    const slides = shownSlides(deck, plan, short)
    const missing = await this.#assets.missingIn(pitch.workspace_id, picturesOn(slides))
    const tooLong: AddressKey[] = []
    let isOver = endOfTurn()
    for (const slide of slides) {
      // Remembered slide by slide, so that the list afterwards is short work.
      otherClientsIn(deck, [slide], others)
      for (const block of slide.blocks) {
        tooLong.push(...overflowing([block], deck.theme.fonts))
        if (!isOver()) continue
        await setImmediate()
        isOver = endOfTurn()
      }
    }
    return concernsOf(deck, slides, { plan, others, missing, overflowing: tooLong })
  }

  /** The same object until a name, a pitch of this deck, its design or the picture library has changed. */
  async #othersOf(pitch: OwnedPitch, client: string): Promise<OtherClients> {
    const [design, clients, siblings, company] = await Promise.all([
      this.#documents.deckOf(pitch),
      this.#rows.pitchesIn(pitch.workspace_id),
      this.#rows.pitchesOf(pitch.deck_id),
      this.#rows.companyPicturesIn(pitch.workspace_id),
    ])
    const pitches = await Promise.all(
      siblings.filter(({ id }) => id !== pitch.id).map(({ id }) => this.#documents.pitch(id)),
    )
    const names = [...new Set(clients.map(({ client }) => client))].sort()
    return this.#others(design, [client, names.join('\n'), company.join(), ...pitches], () =>
      otherClients(client, design, names, pitches, company),
    )
  }
}

const picturesOn = (slides: readonly ComposedSlide[]): readonly AssetHash[] => [
  ...new Set(
    slides.flatMap(({ beneath = [], blocks }) =>
      [...beneath, ...blocks].flatMap((block) => assetsIn(partsOf(block))),
    ),
  ),
]
