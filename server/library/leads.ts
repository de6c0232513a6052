import type { Kysely } from 'kysely'
import type { PitchId, UserId, WorkspaceId } from '#shared/model/ids.ts'
import { describedRoles, otherSide, type DescribedRole } from '#shared/model/roleCard.ts'
import { likelyLead, may } from '#shared/policy.ts'
import type { HandedLead, Member, PitchLead, PitchLeads } from '#shared/protocol/api.ts'
import type { Schema } from '../database/schema.ts'
import type { DeckRow, PitchLeadRow } from '../database/tables/library.ts'
import { conflict, invalid, type Refusal } from '../errors.ts'

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
  /** What follows the last change of a pitch, for as long as it does. */
  readonly #following = new Map<PitchId, Promise<void>>()

  constructor(deps: LeadDeps) {
    this.#deps = deps
  }

  async of(pitchId: PitchId): Promise<PitchLeads> {
    return leadsFrom(await this.#rowsOf(pitchId))
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

  /** Somebody left, came back, or is called otherwise: what names them follows. They stay the lead until somebody else is named. */
  async personChanged(userId: UserId): Promise<void> {
    const rows = await this.#deps.db
      .selectFrom('pitch_lead')
      .select('pitch_id')
      .distinct()
      .where('user_id', '=', userId)
      .execute()
    for (const { pitch_id } of rows) await this.#follow(pitch_id, null)
  }

  /** Whoever leads a pitch with somebody: both are here and can, and they are two. `null`: nobody does, or they lead none of it. */
  async otherLead(pitch: LedThing, userId: UserId): Promise<UserId | null> {
    const leads = await this.of(pitch.id)
    const side = describedRoles.find(
      (one) => leads[one]?.userId === userId && leads[otherSide(one)]?.userId !== userId,
    )
    const other = side && leads[otherSide(side)]?.userId
    if (!side || !other) return null
    const members = await this.#deps.members.list(pitch.workspace_id)
    return isAble(members, userId, side) && isAble(members, other, otherSide(side)) ? other : null
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
      const other = picked[otherSide(side)]
      return lead === null ? [] : [newRow(pitchId, side, { userId: lead, with: other }, by)]
    })
    const added: PitchLeadRow[] = []
    for (const row of rows) if (await add(this.#deps.db, row)) added.push(row)
    for (const { side, user_id: lead } of added) await this.#follow(pitchId, { side, lead, before: null, by })
  }

  /**
   * Gives a side to somebody, or says yes to it in their own name, `with` whom they saw leading the other side. Throws
   * a 400 `Refusal` for who cannot lead it, and a 409 when it was given to somebody else since `revision` was seen:
   * whoever was named first leads.
   */
  async hand(
    pitch: LedThing,
    side: DescribedRole,
    to: Pick<PitchLead, 'userId' | 'revision'> & { readonly with: UserId | null },
    by: UserId | null,
  ): Promise<HandedLead> {
    const members = await this.#deps.members.list(pitch.workspace_id)
    if (!isAble(members, to.userId, side)) throw invalid('userId', notAble(side))
    const rows = await this.#rowsOf(pitch.id)
    const seen = rows.find((row) => row.side === side)
    const saysYes = to.userId === by && !(seen?.agreed === 1 && seen.agreed_with === to.with)
    // They lead it already: whoever sends the same again, or names them once more, changes nothing.
    if (seen?.user_id === to.userId && !saysYes) return handed(seen, rows, { members, by })
    if (to.revision !== (seen?.revision ?? 0)) throw await this.#changedElsewhere(pitch, side)
    return this.#put(pitch, { ...newRow(pitch.id, side, to, by), ...formerOf(seen, to.userId) }, seen, by)
  }

  /**
   * Takes back what `by` handed over: whoever led before leads again, and what they had said holds. Throws a 409 when
   * it was not the last change of that side, or not theirs, and a 400 when whoever led cannot any more.
   */
  async handBack(pitch: LedThing, side: DescribedRole, revision: number, by: UserId): Promise<HandedLead> {
    const members = await this.#deps.members.list(pitch.workspace_id)
    const seen = (await this.#rowsOf(pitch.id)).find((row) => row.side === side)
    if (!seen?.former_id || seen.revision !== revision || seen.named_by !== by)
      throw await this.#changedElsewhere(pitch, side)
    if (!isAble(members, seen.former_id, side)) throw invalid('revision', notAble(side))
    const { former_id: userId, former_agreed: agreed, former_agreed_with: agreed_with } = seen
    const row = newRow(pitch.id, side, { userId, with: agreed_with }, by)
    return this.#put(pitch, { ...row, agreed, agreed_with }, seen, by)
  }

  /** In place of `seen`, which is gone from under it when somebody was quicker. */
  async #put(
    pitch: LedThing,
    row: PitchLeadRow,
    seen: PitchLeadRow | undefined,
    by: UserId | null,
  ): Promise<HandedLead> {
    const { side, user_id: lead } = row
    const next = { ...row, revision: (seen?.revision ?? 0) + 1 }
    const isWritten = await this.#deps.db.transaction().execute(async (sql) => {
      if (!(await (seen ? replace(sql, next) : add(sql, next)))) return false
      if (by !== null) await chosePartner(sql, next, by)
      return true
    })
    if (!isWritten) throw await this.#changedElsewhere(pitch, side)
    await this.#follow(pitch.id, { side, lead, before: seen?.user_id ?? null, by })
    const members = await this.#deps.members.list(pitch.workspace_id)
    return handed(next, await this.#rowsOf(pitch.id), { members, by })
  }

  /**
   * One after the other, as they were made: told the other way round, somebody would be asked to lead what is no longer
   * theirs, and whoever leads it would not be.
   */
  #follow(pitchId: PitchId, change: LeadChange | null): Promise<void> {
    const before = this.#following.get(pitchId) ?? Promise.resolve()
    const following = before
      .catch(() => undefined)
      .then(() => this.#deps.onChange(pitchId, change))
      .finally(() => {
        if (this.#following.get(pitchId) === following) this.#following.delete(pitchId)
      })
    this.#following.set(pitchId, following)
    return following
  }

  async #changedElsewhere({ id, workspace_id }: LedThing, side: DescribedRole): Promise<Refusal> {
    const [leads, members] = await Promise.all([this.of(id), this.#deps.members.list(workspace_id)])
    const name = members.find(({ userId }) => userId === leads[side]?.userId)?.name ?? 'Somebody else'
    const does = leads[side]?.agreed ? 'leads' : 'is asked to lead'
    return conflict('changed-elsewhere', `${name} ${does} ${side} by now. Look again, then decide.`)
  }

  #rowsOf(pitchId: PitchId): Promise<readonly PitchLeadRow[]> {
    return this.#deps.db.selectFrom('pitch_lead').selectAll().where('pitch_id', '=', pitchId).execute()
  }
}

interface LedThing {
  readonly id: PitchId
  readonly workspace_id: WorkspaceId
}

type LeadsByPitch = (pitchId: PitchId) => PitchLeads

const isAble = (members: readonly Member[], id: UserId, side: DescribedRole): boolean =>
  members.some(({ userId, roles }) => userId === id && may(roles, `pitch.lead.${side}`))

const notAble = (side: DescribedRole): string =>
  `Choose a member of this workspace who works in ${side} to lead it.`

const newRow = (
  pitch_id: PitchId,
  side: DescribedRole,
  lead: { readonly userId: UserId; readonly with: UserId | null },
  named_by: UserId | null,
): PitchLeadRow => {
  const agreed = lead.userId === named_by
  return {
    ...{ pitch_id, side, user_id: lead.userId, named_by, revision: 1 },
    ...{ agreed: agreed ? 1 : 0, agreed_with: agreed ? lead.with : null },
    ...{ named_at: new Date().toISOString(), former_id: null, former_agreed: 0, former_agreed_with: null },
  }
}

/** What is to be given back should whoever replaces this row take that back. */
const formerOf = (row: PitchLeadRow | undefined, lead: UserId): Partial<PitchLeadRow> =>
  row === undefined || row.user_id === lead
    ? {}
    : { former_id: row.user_id, former_agreed: row.agreed, former_agreed_with: row.agreed_with }

function leadOf(row: PitchLeadRow, rows: readonly PitchLeadRow[]): PitchLead {
  const other = rows.find(({ side }) => side !== row.side)
  const agreed = row.agreed === 1
  const paired = agreed && (other === undefined || row.agreed_with === other.user_id)
  return { userId: row.user_id, agreed, paired, revision: row.revision }
}

const handed = (
  row: PitchLeadRow,
  rows: readonly PitchLeadRow[],
  { members, by }: { readonly members: readonly Member[]; readonly by: UserId | null },
): HandedLead => ({
  ...leadOf(row, rows),
  undoable: row.former_id !== null && row.named_by === by && isAble(members, row.former_id, row.side),
})

function leadsFrom(rows: readonly PitchLeadRow[]): PitchLeads {
  const lead = (side: DescribedRole): PitchLead | null => {
    const row = rows.find((one) => one.side === side)
    return row ? leadOf(row, rows) : null
  }
  return { marketing: lead('marketing'), sales: lead('sales') }
}

async function add(sql: Kysely<Schema>, row: PitchLeadRow): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await sql
    .insertInto('pitch_lead')
    .values(row)
    .onConflict((clash) => clash.columns(['pitch_id', 'side']).doNothing())
    .executeTakeFirstOrThrow()
  return numInsertedOrUpdatedRows === 1n
}

async function replace(sql: Kysely<Schema>, row: PitchLeadRow): Promise<boolean> {
  const { numUpdatedRows } = await sql
    .updateTable('pitch_lead')
    .set(row)
    .where('pitch_id', '=', row.pitch_id)
    .where('side', '=', row.side)
    .where('revision', '=', row.revision - 1)
    .executeTakeFirstOrThrow()
  return numUpdatedRows === 1n
}

/** Who leads the other side and says themselves whom they lead it with, has said yes to them. */
async function chosePartner(
  sql: Kysely<Schema>,
  { pitch_id, side, user_id }: PitchLeadRow,
  by: UserId,
): Promise<void> {
  await sql
    .updateTable('pitch_lead')
    .set({ agreed: 1, agreed_with: user_id })
    .where('pitch_id', '=', pitch_id)
    .where('side', '=', otherSide(side))
    .where('user_id', '=', by)
    .execute()
}
