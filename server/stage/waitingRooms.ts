import type { PitchId } from '#shared/model/ids.ts'
import type { WaitingRoom } from '#shared/protocol/stage.ts'
import type { Leads } from '../library/leads.ts'
import type { LibraryRows } from '../library/rows.ts'

/** What those who wait for a pitch read: the names of its leads, and the day of the meeting. */
export class WaitingRooms {
  readonly #rows: LibraryRows
  readonly #leads: Pick<Leads, 'namesOf'>

  constructor(rows: LibraryRows, leads: Pick<Leads, 'namesOf'>) {
    this.#rows = rows
    this.#leads = leads
  }

  async of(pitchId: PitchId): Promise<WaitingRoom> {
    const pitch = await this.#rows.maybePitch(pitchId)
    if (!pitch) return { presenters: [], meetingOn: null }
    const { marketing, sales } = await this.#leads.namesOf(pitchId, pitch.workspace_id)
    const presenters = [marketing, sales].filter((name) => name !== null)
    return { presenters: [...new Set(presenters)], meetingOn: pitch.meeting_on }
  }
}
