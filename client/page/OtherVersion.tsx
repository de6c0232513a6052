import { Button } from '#client/ui/Button.tsx'
import type { LineControl, SavedLine } from './useSavedLine.ts'
import styles from './OtherVersion.module.css'

interface OtherVersionProps<Line extends SavedLine> {
  label: string
  control: LineControl<Line>
  /** Who may have written it: `In another window you wrote`. */
  who: string
}

/** What was written in a line elsewhere meanwhile, to be chosen; nothing where that did not happen. */
export function OtherVersion<Line extends SavedLine>({ label, control, who }: OtherVersionProps<Line>) {
  const other = control.problem?.other
  if (!other) return null
  return (
    <div className={styles.other} role="group" aria-label={`${label}: two versions`}>
      <p>
        {who}: {other.text === '' ? <i>nothing</i> : <q>{other.text}</q>}
      </p>
      <Button size="s" onClick={control.takeOther}>
        Take that
      </Button>
      <Button size="s" onClick={control.keepMine}>
        Keep what stands here
      </Button>
    </div>
  )
}
