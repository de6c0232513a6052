import type { Kysely } from 'kysely'
import type { PitchId, UserId, WorkspaceId } from '#shared/model/ids.ts'
import { describedRoles, type DescribedRole } from '#shared/model/roleCard.ts'
import { likelyLead, may } from '#shared/policy.ts'
import type { Member, PitchLead, PitchLeads } from '#shared/protocol/api.ts'
import type { Schema } from '../database/schema.ts'
import type { DeckRow, PitchLeadRow } from '../database/tables/library.ts'
import { conflict, invalid } from '../errors.ts'

/** Whom somebody wants to lead; a side that is left out goes to whoever is likely. */
export type ChosenLeads = { readonly [side in DescribedRole]?: UserId | undefined }

/** Whom a new pitch begins with. */
export type PickedLeads = Readonly<Record<DescribedRole, UserId | null>>

/** A side of a pitch has another lead, or its lead said yes (`before` is then who they are themselves). */
export interface LeadChange {
  readonly side: DescribedRole
  readonly lead: UserId
  /** `null`: nobody led it. */
  readonly before: UserId | null
  /** Who did it; `null`: the server of its own accord. */
  readonly by: UserId | null
}

interface LeadDeps {
  readonly db: Kysely<Schema>
  readonly members: { list(workspaceId: WorkspaceId): Promise<readonly Member[]> }
  /**
   * What follows a change: facts, those who wait at the door. `null`: the same people lead, and one of them is here no
   * longer or is called otherwise.
   */
  readonly onChange: (pitchId: PitchId, change: LeadChange | null) => Promise<void>
}

/** The two people who lead a pitch, one for marketing and one for sales. Rights are the caller's business. */
export class Leads {
  readonly #deps: LeadDeps

  constructor(deps: LeadDeps) {
    this.#deps = deps
  }

  async of(pitchId: PitchId): Promise<PitchLeads> {
    return leadsFrom(
      await this.#deps.db.selectFrom('pitch_lead').selectAll().where('pitch_id', '=', pitchId).execute(),
    )
  }

  /** Those of a deck's pitches, or of all of a workspace's. */
  async ofAll(
    of: { readonly deckId: string } | { readonly workspaceId: WorkspaceId },
  ): Promise<LeadsByPitch> {
    const pitches = this.#deps.db
      .selectFrom('pitch_lead')
      .innerJoin('pitch', 'pitch.id', 'pitch_lead.pitch_id')
      .innerJoin('deck', 'deck.id', 'pitch.deck_id')
      .selectAll('pitch_lead')
    const rows = await (
      'deckId' in of
        ? pitches.where('deck.id', '=', of.deckId)
        : pitches.where('deck.workspace_id', '=', of.workspaceId)
    ).execute()
    const byPitch = new Map<PitchId, PitchLeadRow[]>()
    for (const row of rows) byPitch.set(row.pitch_id, [...(byPitch.get(row.pitch_id) ?? []), row])
    return (pitchId) => leadsFrom(byPitch.get(pitchId) ?? [])
  }

  /** The pitches that somebody leads, archived ones too. */
  async ledBy(
    workspaceId: WorkspaceId,
    userId: UserId,
  ): Promise<readonly { readonly pitchId: PitchId; readonly side: DescribedRole }[]> {
    const rows = await this.#deps.db
      .selectFrom('pitch_lead')
      .innerJoin('pitch', 'pitch.id', 'pitch_lead.pitch_id')
      .innerJoin('deck', 'deck.id', 'pitch.deck_id')
      .select(['pitch_lead.pitch_id', 'pitch_lead.side'])
      .where('pitch_lead.user_id', '=', userId)
      .where('deck.workspace_id', '=', workspaceId)
      .execute()
    return rows.map(({ pitch_id, side }) => ({ pitchId: pitch_id, side }))
  }

  /** Somebody left, or is called otherwise: what names them follows. They stay the lead until somebody else is named. */
  async personChanged(userId: UserId): Promise<void> {
    const rows = await this.#deps.db
      .selectFrom('pitch_lead')
      .select('pitch_id')
      .distinct()
      .where('user_id', '=', userId)
      .execute()
    for (const { pitch_id } of rows) await this.#deps.onChange(pitch_id, null)
  }

  /** Their names, of those who are still members; what an audience and a slide may read. */
  async namesOf(pitchId: PitchId, workspaceId: WorkspaceId): Promise<Record<DescribedRole, string | null>> {
    const [leads, members] = await Promise.all([this.of(pitchId), this.#deps.members.list(workspaceId)])
    const nameOf = (lead: PitchLead | null): string | null =>
      members.find(({ userId }) => userId === lead?.userId)?.name ?? null
    return { marketing: nameOf(leads.marketing), sales: nameOf(leads.sales) }
  }

  /**
   * Whom a pitch of this deck begins with: those that were chosen, and where nobody was, whoever makes it, whoever
   * made the deck, or the only one who can. `like`: the leads of the pitch that it is a copy of. Throws a 400
   * `Refusal` for somebody who cannot lead that side.
   */
  async pick(
    deck: Pick<DeckRow, 'workspace_id' | 'owner_id'>,
    { by, chosen = {}, like }: { by: UserId | null; chosen?: ChosenLeads; like?: PitchLeads },
  ): Promise<PickedLeads> {
    const members = await this.#deps.members.list(deck.workspace_id)
    const pickSide = (side: DescribedRole, likely: readonly (UserId | null | undefined)[]): UserId | null => {
      const wanted = chosen[side]
      if (wanted !== undefined && !isAble(members, wanted, side))
        throw invalid(`leads.${side}`, notAble(side))
      return wanted ?? likelyLead(members, side, likely)
    }
    return {
      marketing: pickSide('marketing', [like?.marketing?.userId, deck.owner_id, by]),
      sales: pickSide('sales', [by, like?.sales?.userId]),
    }
  }

  /** Of a pitch that was just made; what stands there already stays. */
  async begin(pitchId: PitchId, picked: PickedLeads, by: UserId | null): Promise<void> {
    const rows = describedRoles.flatMap((side) => {
      const lead = picked[side]
      return lead === null ? [] : [newRow(pitchId, side, lead, by)]
    })
    const added: PitchLeadRow[] = []
    for (const row of rows) if (await this.#add(row)) added.push(row)
    for (const { side, user_id: lead } of added)
      await this.#deps.onChange(pitchId, { side, lead, before: null, by })
  }

  /**
   * Gives a side to somebody, or says yes to it in their own name. Throws a 400 `Refusal` for who cannot lead it, and a
   * 409 when it was given to somebody else since `revision` was seen: whoever was named first leads.
   */
  async hand(
    pitch: { readonly id: PitchId; readonly workspace_id: WorkspaceId },
    side: DescribedRole,
    to: Pick<PitchLead, 'userId' | 'revision'>,
    by: UserId | null,
  ): Promise<PitchLead> {
    const members = await this.#deps.members.list(pitch.workspace_id)
    if (!isAble(members, to.userId, side)) throw invalid('userId', notAble(side))
    const seen = (await this.of(pitch.id))[side]
    // They lead it already: whoever sends the same again, or names them once more, changes nothing.
    if (seen?.userId === to.userId && (seen.agreed || to.userId !== by)) return seen
    const row = { ...newRow(pitch.id, side, to.userId, by), revision: to.revision + 1 }
    const isWritten = await (to.revision === 0 ? this.#add(row) : this.#replace(row))
    if (!isWritten) {
      const stands = (await this.of(pitch.id))[side]
      const name = members.find(({ userId }) => userId === stands?.userId)?.name ?? 'Somebody else'
      throw conflict(
        'changed-elsewhere',
        `${name} was named ${side} lead meanwhile. Look again, then decide.`,
      )
    }
    // What plans said already, their facts say too: nothing is opened for it.
    if (by !== null)
      await this.#deps.onChange(pitch.id, { side, lead: to.userId, before: seen?.userId ?? null, by })
    return leadOf(row)
  }

  async #add(row: PitchLeadRow): Promise<boolean> {
    const { numInsertedOrUpdatedRows } = await this.#deps.db
      .insertInto('pitch_lead')
      .values(row)
      .onConflict((clash) => clash.columns(['pitch_id', 'side']).doNothing())
      .executeTakeFirstOrThrow()
    return numInsertedOrUpdatedRows === 1n
  }

  async #replace(row: PitchLeadRow): Promise<boolean> {
    const { numUpdatedRows } = await this.#deps.db
      .updateTable('pitch_lead')
      .set(row)
      .where('pitch_id', '=', row.pitch_id)
      .where('side', '=', row.side)
      .where('revision', '=', row.revision - 1)
      .executeTakeFirstOrThrow()
    return numUpdatedRows === 1n
  }
}

type LeadsByPitch = (pitchId: PitchId) => PitchLeads

const isAble = (members: readonly Member[], id: UserId, side: DescribedRole): boolean =>
  members.some(({ userId, roles }) => userId === id && may(roles, `pitch.lead.${side}`))

const notAble = (side: DescribedRole): string =>
  `Choose a member of this workspace who works in ${side} to lead it.`

const newRow = (
  pitch_id: PitchId,
  side: DescribedRole,
  user_id: UserId,
  named_by: UserId | null,
): PitchLeadRow => ({
  ...{ pitch_id, side, user_id, named_by, revision: 1 },
  agreed: user_id === named_by ? 1 : 0,
  named_at: new Date().toISOString(),
})

const leadOf = ({ user_id, agreed, revision }: PitchLeadRow): PitchLead => ({
  ...{ userId: user_id, agreed: agreed === 1, revision },
})

function leadsFrom(rows: readonly PitchLeadRow[]): PitchLeads {
  const lead = (side: DescribedRole): PitchLead | null => {
    const row = rows.find((one) => one.side === side)
    return row ? leadOf(row) : null
  }
  return { marketing: lead('marketing'), sales: lead('sales') }
}
