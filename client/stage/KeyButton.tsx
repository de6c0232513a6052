import { Button, type ButtonProps } from '../ui/Button.tsx'
import { ariaShortcut } from '../ui/shortcut.ts'
import { Tooltip } from '../ui/Tooltip.tsx'

interface KeyButtonProps extends ButtonProps {
  /** As `keyOf` has it. */
  shortcut: string
  /** What it does, in a few words, where the button alone does not say. */
  hint: string
}

/** A button that tells its key to whoever rests on it, and to screen readers. */
export function KeyButton({ shortcut, hint, ...button }: KeyButtonProps) {
  return (
    <Tooltip text={hint} shortcut={shortcut}>
      <Button aria-keyshortcuts={ariaShortcut(shortcut)} {...button} />
    </Tooltip>
  )
}
