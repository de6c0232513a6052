import { useQueryClient } from '@tanstack/react-query'
import { OtherVersion } from '#client/page/OtherVersion.tsx'
import { useSavedLine, type LineControl } from '#client/page/useSavedLine.ts'
import { profileQuery, putProfileLine } from '#client/queries/peopleQueries.ts'
import { SegmentedControl } from '#client/ui/SegmentedControl.tsx'
import { TextArea } from '#client/ui/TextArea.tsx'
import { TextField } from '#client/ui/TextField.tsx'
import { fieldKind } from '#shared/model/profile.ts'
import type { OwnProfile, ProfileLine } from '#shared/protocol/people.ts'
import { HoursField } from './HoursField.tsx'
import { TimeZoneField } from './TimeZoneField.tsx'
import { visibleTo } from './visibleTo.ts'
import styles from './LineField.module.css'

/** A line of my profile. It is saved when I leave it, and as soon as I say whom it is for. */
export function LineField({ saved }: { saved: ProfileLine }) {
  const control = useProfileLine(saved)
  const { label } = fieldKind(saved.field)
  return (
    <div className={styles.line} onBlur={control.left}>
      <Words control={control} />
      <div className={styles.for}>
        <SegmentedControl
          label={`${label}: who may see it`}
          size="s"
          value={control.line.visibility}
          segments={visibleTo}
          onChange={(visibility) => control.choose({ visibility })}
        />
        <span role="status">{control.state}</span>
      </div>
      <div className={styles.other}>
        <OtherVersion label={label} control={control} who="In another window you wrote" />
      </div>
    </div>
  )
}

function useProfileLine(saved: ProfileLine): LineControl<ProfileLine> {
  const queries = useQueryClient()
  const { queryKey } = profileQuery
  return useSavedLine(saved, {
    label: fieldKind(saved.field).label,
    isWhole: saved.field === 'timeZone',
    send: putProfileLine,
    keep: (line) =>
      queries.setQueryData(queryKey, (profile: OwnProfile | undefined) =>
        profile
          ? { ...profile, lines: [...profile.lines.filter(({ field }) => field !== line.field), line] }
          : profile,
      ),
    reload: async () => {
      const { lines } = await queries.fetchQuery({ ...profileQuery, staleTime: 0 })
      return lines.find(({ field }) => field === saved.field)
    },
  })
}

function Words({ control: { line, problem, write } }: { control: LineControl<ProfileLine> }) {
  const { label, example, isLong } = fieldKind(line.field)
  const error = problem?.text
  const { text: value } = line
  const onChange = (text: string) => write({ text })
  if (line.field === 'hours') return <HoursField {...{ label, value, error, onChange }} />
  if (line.field === 'timeZone') return <TimeZoneField {...{ label, value, error, onChange }} />
  const Control = isLong ? TextArea : TextField
  return (
    <Control
      {...{ label, error, value, onChange, placeholder: example, autoComplete: 'off' }}
      {...(isLong && { rows: 2 })}
    />
  )
}
