import type { PitchId } from '#shared/model/ids.ts'
import type { WaitingRoom } from '#shared/protocol/stage.ts'
import type { Members } from '../accounts/members.ts'
import type { Documents } from '../library/documents.ts'
import type { LibraryRows } from '../library/rows.ts'

/** What those who wait for a pitch read: the pair that the plan names, and the day of the meeting. */
export class WaitingRooms {
  readonly #rows: LibraryRows
  readonly #documents: Documents
  readonly #members: Members

  constructor(rows: LibraryRows, documents: Documents, members: Members) {
    this.#rows = rows
    this.#documents = documents
    this.#members = members
  }

  async of(pitchId: PitchId): Promise<WaitingRoom> {
    const [pitch, { pair }] = await Promise.all([
      this.#rows.maybePitch(pitchId),
      this.#documents.plan(pitchId),
    ])
    if (!pitch) return { presenters: [], meetingOn: null }
    const members = await this.#members.list(pitch.workspace_id)
    const nameOf = (id: string | null) => members.find(({ userId }) => userId === id)?.name
    const presenters = [nameOf(pair.marketing), nameOf(pair.sales)].filter((name) => name !== undefined)
    return { presenters: [...new Set(presenters)], meetingOn: pitch.meeting_on }
  }
}
