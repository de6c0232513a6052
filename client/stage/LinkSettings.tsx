import { Select } from '#client/ui/Select.tsx'
import { TextField } from '#client/ui/TextField.tsx'
import { linkEnds, type LinkChoices, type LinkProblems } from './linkChoices.ts'
import styles from './LinkSettings.module.css'

interface LinkSettingsProps {
  choices: LinkChoices
  /** Of a link that has been sent, the passcode stays what it is. */
  isSent?: boolean
  problems: LinkProblems
  onChange: (choices: LinkChoices) => void
}

/** How the audience's link is to behave. */
export function LinkSettings({ choices, isSent = false, problems, onChange }: LinkSettingsProps) {
  const { passcode, end, moment, limit } = choices
  return (
    <fieldset className={styles.link}>
      <legend>The audience’s link</legend>
      <Select
        label="It ends"
        value={end}
        options={linkEnds}
        onChange={(next) => onChange({ ...choices, end: next })}
      />
      {end === 'moment' && (
        <TextField
          type="datetime-local"
          label="Date and time"
          value={moment}
          error={problems.moment}
          onChange={(next) => onChange({ ...choices, moment: next })}
        />
      )}
      <TextField
        label="People at once"
        inputMode="numeric"
        value={limit}
        maxLength={6}
        autoComplete="off"
        error={problems.limit}
        onChange={(next) => onChange({ ...choices, limit: next })}
      />
      {!isSent && (
        <div className={end === 'moment' ? undefined : styles.wide}>
          <TextField
            label="Passcode"
            hint={
              end === 'moment' ? 'Optional.' : 'Optional. Tell it to your audience together with the link.'
            }
            value={passcode}
            error={problems.passcode}
            maxLength={100}
            autoComplete="off"
            onChange={(next) => onChange({ ...choices, passcode: next })}
          />
        </div>
      )}
    </fieldset>
  )
}
