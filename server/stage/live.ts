import type { Kysely } from 'kysely'
import { may } from '#shared/policy.ts'
import type { Identity } from '../accounts/identity.ts'
import type { Members } from '../accounts/members.ts'
import type { Documents } from '../library/documents.ts'
import type { Leads } from '../library/leads.ts'
import type { LibraryRows } from '../library/rows.ts'
import type { Log } from '../log.ts'
import type { Schema } from '../database/schema.ts'
import { AnswerRows } from './answerRows.ts'
import { AttendanceRows } from './attendanceRows.ts'
import { PresenterGate } from '../gates/presenterGate.ts'
import { Showings } from './showings.ts'
import { StageRows } from './stageRows.ts'
import { Stages } from './stages.ts'
import { WaitingRooms } from './waitingRooms.ts'
import { WatchDoor } from '../gates/watchDoor.ts'

/** Showing a pitch: what starts one, keeps it, and lets presenters and audiences in. */
export interface Live {
  readonly stages: Stages
  readonly stageRows: StageRows
  readonly attendance: AttendanceRows
  readonly answers: AnswerRows
  readonly showings: Showings
  readonly presenterGate: PresenterGate
  readonly door: WatchDoor
}

interface Deps {
  readonly db: Kysely<Schema>
  readonly documents: Documents
  readonly rows: LibraryRows
  readonly identity: Identity
  readonly members: Members
  readonly leads: Leads
  readonly secret: string
  readonly log: Log
}

export function openLive({ db, documents, rows, identity, members, leads, secret, log }: Deps): Live {
  const stageRows = new StageRows(db)
  const attendance = new AttendanceRows(db)
  const stages = new Stages(stageRows, documents, log)
  const waitingRooms = new WaitingRooms(rows, leads)
  return {
    stages,
    stageRows,
    attendance,
    answers: new AnswerRows(db),
    showings: new Showings({ stages, rows, stageRows, attendance, waitingRooms, log }),
    presenterGate: new PresenterGate({ identity, members, leads, stages: stageRows }),
    door: new WatchDoor({
      links: stageRows,
      secret,
      mayPresent: async (workspaceId, userId) =>
        may(await members.rolesIn(workspaceId, userId), 'stage.start'),
    }),
  }
}
