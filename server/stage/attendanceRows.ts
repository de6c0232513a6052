import type { PitchId, StageId } from '#shared/model/ids.ts'
import type { Kysely } from 'kysely'
import type { Schema } from '../database/schema.ts'
import type { AttendanceGapRow, AttendanceRow } from '../database/tables/stages.ts'

/** People written down for one showing, and how often each of them may have been away. */
export const mostAttendance = 5_000
const mostGaps = 20

/** The queries on who watched a stage and when. They go with the stage (`StageRows.deleteOf`). */
export class AttendanceRows {
  readonly #db: Kysely<Schema>

  constructor(db: Kysely<Schema>) {
    this.#db = db
  }

  /**
   * A member who comes again is the same one, still there. Nobody has to say who they are, so whoever has the
   * link could come as ever new people: from some number on they watch without being written down.
   */
  async arrived(row: AttendanceRow): Promise<void> {
    const { known } = await this.#db
      .selectFrom('attendance')
      .select((of) => of.fn.countAll<number>().as('known'))
      .where('stage_id', '=', row.stage_id)
      .where('member_id', '!=', row.member_id)
      .executeTakeFirstOrThrow()
    if (known >= mostAttendance) return
    await this.#db.transaction().execute(async (sql) => {
      await cameAgain(sql, row)
      await sql
        .insertInto('attendance')
        .values(row)
        .onConflict((key) =>
          key.columns(['stage_id', 'member_id']).doUpdateSet({ name: row.name, to_at: null }),
        )
        .execute()
    })
  }

  async left(stageId: StageId, memberId: string, at: string): Promise<void> {
    await this.#db
      .updateTable('attendance')
      .set({ to_at: at })
      .where('stage_id', '=', stageId)
      .where('member_id', '=', memberId)
      .execute()
  }

  /** Whoever is still down as being there, as after the process ended without a word. */
  async allLeft(stageId: StageId, at: string): Promise<void> {
    await this.#db
      .updateTable('attendance')
      .set({ to_at: at })
      .where('stage_id', '=', stageId)
      .where('to_at', 'is', null)
      .execute()
  }

  /** How many people came to each stage of a pitch; one that nobody came to is not in here. */
  async audienceSizes(pitchId: PitchId): Promise<ReadonlyMap<string, number>> {
    const rows = await this.#db
      .selectFrom('attendance')
      .innerJoin('stage', 'stage.id', 'attendance.stage_id')
      .select(({ fn }) => ['stage_id', fn.countAll<number>().as('size')])
      .where('pitch_id', '=', pitchId)
      .groupBy('stage_id')
      .execute()
    return new Map(rows.map(({ stage_id, size }) => [stage_id, size]))
  }

  /** In order. */
  async gaps(stageId: StageId): Promise<AttendanceGapRow[]> {
    return await this.#db
      .selectFrom('attendance_gap')
      .selectAll()
      .where('stage_id', '=', stageId)
      .orderBy('from_at')
      .execute()
  }

  async of(stageId: StageId): Promise<AttendanceRow[]> {
    return await this.#db
      .selectFrom('attendance')
      .selectAll()
      .where('stage_id', '=', stageId)
      .orderBy('from_at')
      .execute()
  }
}

/** The time since they left was a gap. Whoever comes and goes without end is written down as having stayed. */
async function cameAgain(sql: Kysely<Schema>, row: AttendanceRow): Promise<void> {
  const { stage_id, member_id, from_at: to_at } = row
  const mine = { stage_id, member_id }
  const left = await sql
    .selectFrom('attendance')
    .select('to_at')
    .where((of) => of.and(mine))
    .where('to_at', 'is not', null)
    .executeTakeFirst()
  if (!left?.to_at || left.to_at >= to_at) return
  const { gaps } = await sql
    .selectFrom('attendance_gap')
    .select((of) => of.fn.countAll<number>().as('gaps'))
    .where((of) => of.and(mine))
    .executeTakeFirstOrThrow()
  if (gaps >= mostGaps) return
  await sql
    .insertInto('attendance_gap')
    .values({ ...mine, from_at: left.to_at, to_at })
    .onConflict((key) => key.doNothing())
    .execute()
}
