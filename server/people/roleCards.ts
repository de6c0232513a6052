import type { Kysely } from 'kysely'
import type { WorkspaceId } from '#shared/model/ids.ts'
import {
  longestRoleLine,
  roleCardFieldNames,
  type DescribedRole,
  type RoleCardField,
} from '#shared/model/roleCard.ts'
import { plainLines } from '#shared/model/plainLines.ts'
import type { RoleCardLine, RoleCards as Cards } from '#shared/protocol/people.ts'
import type { Schema } from '../database/schema.ts'
import { conflict, invalid } from '../errors.ts'

/** How marketing and sales of a workspace describe their halves of the work to each other. */
export class RoleCards {
  readonly #db: Kysely<Schema>

  constructor(db: Kysely<Schema>) {
    this.#db = db
  }

  /** Both cards, every line of them: empty where that side has not said it in its own words. */
  async of(workspaceId: WorkspaceId): Promise<Cards> {
    const rows = await this.#db
      .selectFrom('role_card_line')
      .select(['role', 'field', 'text', 'revision'])
      .where('workspace_id', '=', workspaceId)
      .execute()
    const card = (role: DescribedRole): readonly RoleCardLine[] =>
      roleCardFieldNames.map((field) => {
        const { text, revision } = rows.find((row) => row.role === role && row.field === field) ?? unsaid
        return { field, text, revision }
      })
    return { marketing: card('marketing'), sales: card('sales') }
  }

  /**
   * Writes a line; empty it is the usual one again. Throws a 400 `Refusal` for what is too long, and a 409 when somebody
   * changed it since it was seen: what they wrote stays.
   */
  async write(
    workspaceId: WorkspaceId,
    role: DescribedRole,
    { field, text: written, revision: seen }: RoleCardLine,
  ): Promise<RoleCardLine> {
    const text = plainLines(written)
    if (text.length > longestRoleLine)
      throw invalid('text', `Write ${longestRoleLine} characters at the most: these are ${text.length}.`)
    const line = { text, revision: seen + 1 }
    const isWritten =
      seen === 0
        ? await this.#add(workspaceId, role, field, line)
        : await this.#replace(workspaceId, role, field, line)
    if (isWritten) return { field, ...line }
    // Whoever sends the same again has it already.
    const stands = (await this.of(workspaceId))[role].find((one) => one.field === field)
    if (stands?.text === text) return stands
    throw conflict('changed-elsewhere', changedElsewhere)
  }

  async #add(
    workspace_id: WorkspaceId,
    role: DescribedRole,
    field: RoleCardField,
    line: Words,
  ): Promise<boolean> {
    const { numInsertedOrUpdatedRows } = await this.#db
      .insertInto('role_card_line')
      .values({ workspace_id, role, field, ...line })
      .onConflict((clash) => clash.columns(['workspace_id', 'role', 'field']).doNothing())
      .executeTakeFirstOrThrow()
    return numInsertedOrUpdatedRows === 1n
  }

  async #replace(
    workspaceId: WorkspaceId,
    role: DescribedRole,
    field: RoleCardField,
    line: Words,
  ): Promise<boolean> {
    const { numUpdatedRows } = await this.#db
      .updateTable('role_card_line')
      .set(line)
      .where('workspace_id', '=', workspaceId)
      .where('role', '=', role)
      .where('field', '=', field)
      .where('revision', '=', line.revision - 1)
      .executeTakeFirstOrThrow()
    return numUpdatedRows === 1n
  }
}

type Words = Pick<RoleCardLine, 'text' | 'revision'>

const unsaid: Words = { text: '', revision: 0 }

const changedElsewhere = 'A colleague changed this line meanwhile. Look at both, then save again.'
