import { useQueryClient } from '@tanstack/react-query'
import { changePitch, errorText } from '#client/api.ts'
import { useDeckSession } from '#client/deck/DeckSession.tsx'
import { useClient } from '#client/deck/deckParts.ts'
import { usePitchRecord } from '#client/deck/deckRecord.ts'
import { localDay, meetingWords, type Day } from '#client/page/meetingDate.ts'
import { TextField } from '#client/ui/TextField.tsx'
import { showToast } from '#client/ui/toast.ts'
import type { PitchId } from '#shared/model/ids.ts'
import { may } from '#shared/policy.ts'
import { DraftField } from '../sections/DraftField.tsx'
import styles from './goals.module.css'

/** Who the client is and when they are met: the pitch's own facts, shown where sales' goal is read. */
export function ClientFacts({ pitchId }: { pitchId: PitchId }) {
  const { me } = useDeckSession()
  const client = useClient()
  const meetingOn = usePitchRecord()?.meetingOn ?? null
  const setMeeting = useMeetingDay(pitchId)
  return (
    <dl className={styles.facts}>
      <div>
        <dt>Client</dt>
        <dd dir="auto">{client}</dd>
      </div>
      <div>
        <dt>Meeting</dt>
        <dd>
          {may(me.roles, 'pitch.rename') ? (
            <DraftField
              value={meetingOn ?? ''}
              onCommit={(day) => void setMeeting({ day: day || null, before: meetingOn })}
            >
              {(draft) => (
                <TextField label="Day of the meeting" labelHidden type="date" size="s" {...draft} />
              )}
            </DraftField>
          ) : (
            dayWords(meetingOn)
          )}
        </dd>
      </div>
    </dl>
  )
}

interface Move {
  readonly day: Day | null
  readonly before: Day | null
}

/** Sets the day, and says so with a way back. */
function useMeetingDay(pitchId: PitchId) {
  const queries = useQueryClient()
  return async function set({ day, before }: Move): Promise<void> {
    try {
      await changePitch(pitchId, { meetingOn: day })
      const said = day === null ? 'The meeting has no day now.' : `The meeting is on ${dayWords(day)}.`
      showToast(said, { action: { label: 'Undo', run: () => void set({ day: before, before: day }) } })
    } catch (error) {
      showToast(errorText(error), { tone: 'danger' })
    }
    for (const key of ['deck', 'decks', 'pitch']) void queries.invalidateQueries({ queryKey: [key] })
  }
}

/** `Thu 3 Dec, in 3 days`. */
export function dayWords(day: Day | null): string {
  if (day === null) return 'No day yet'
  const { date, distance } = meetingWords(day, localDay())
  return distance === '' ? date : `${date}, ${distance}`
}
