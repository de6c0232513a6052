import { lazy, Suspense } from 'react'
import { buttonOf } from '../../ui/command.ts'
import { IconButton } from '../../ui/IconButton.tsx'
import { Popover } from '../../ui/Popover.tsx'
import { writingAid } from '../activeEditor.ts'
import { textCommands } from '../textCommands.ts'
import styles from '../toolbar/TextToolbar.module.css'

/** Fetched once a link is asked for. */
const LinkForm = lazy(() => import('./LinkForm.tsx').then((m) => ({ default: m.LinkForm })))

interface LinkButtonProps {
  /** The link at the caret. */
  readonly value: string | null
  readonly open: boolean
  /** Whether it may lead to a slide. */
  readonly toSlides: boolean
  readonly onOpenChange: (open: boolean) => void
  readonly onChange: (link: string | null) => void
}

export function LinkButton({ value, open, toSlides, onOpenChange, onChange }: LinkButtonProps) {
  return (
    <Popover
      label="Link"
      open={open}
      onOpenChange={onOpenChange}
      trigger={<IconButton {...buttonOf(textCommands.link)} size="s" pressed={value !== null} />}
    >
      <div className={styles.link} {...writingAid}>
        <Suspense fallback={null}>
          <LinkForm value={value} toSlides={toSlides} onChange={onChange} />
        </Suspense>
      </div>
    </Popover>
  )
}
