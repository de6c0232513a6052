import type { PitchId } from '#shared/model/ids.ts'
import { useQuery } from '@tanstack/react-query'
import { CircleCheck, History } from 'lucide-react'
import { Link } from 'react-router'
import { stagesQuery } from '#client/queries/stageQueries.ts'
import { Icon } from '#client/ui/Icon.tsx'
import { rehearsalWords } from '#client/deck/rehearsalWords.ts'
import styles from './RehearsalNote.module.css'

/** Whether the two have gone through it as it is now, and what came of it. */
export function RehearsalNote({ pitchId }: { pitchId: PitchId }) {
  const { data } = useQuery(stagesQuery(pitchId))
  if (!data) return null
  const { rehearsal } = data
  const { title, details } = rehearsalWords(rehearsal)
  return (
    <div className={styles.note} data-fresh={rehearsal?.fresh || undefined}>
      <Icon icon={rehearsal?.fresh ? CircleCheck : History} size={16} />
      <p>
        <strong>{title}</strong>
        <span>{details}.</span>
      </p>
      {rehearsal && <Link to={`/stages/${rehearsal.stageId}/report`}>See its report</Link>}
    </div>
  )
}
