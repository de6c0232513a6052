import { concernsOf, fitConcern, type Concern } from '#shared/compose/concerns.ts'
import { otherClients } from '#shared/compose/otherClients.ts'
import type { AddressKey } from '#shared/model/textAddress.ts'
import type { Documents } from '../library/documents.ts'
import type { LibraryRows, OwnedPitch } from '../library/rows.ts'

/** What to put right before a pitch is shown. The server alone reads what other clients were told. */
export class Checks {
  readonly #rows: LibraryRows
  readonly #documents: Documents

  constructor(rows: LibraryRows, documents: Documents) {
    this.#rows = rows
    this.#documents = documents
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
    const seen = concernsOf(deck, plan, otherClients(deck.client, design, names, pitches), short)
    const measured = fitConcern(deck, overflowing)
    return measured ? [...seen, measured] : seen
  }
}
