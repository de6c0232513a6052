import { Popover as Radix } from 'radix-ui'
import type { ReactElement, ReactNode } from 'react'
import { classNames } from './classNames.ts'
import { giveBackFocus } from './FocusBack.tsx'
import popup from './popup.module.css'
import styles from './Popover.module.css'

interface PopoverProps {
  /** Its name for a screen reader. */
  label: string
  /** The button that opens it; without one, `anchor` says where it stands. */
  trigger?: ReactElement
  /** On the screen, where it is opened by something else than a button of its own. */
  anchor?: DOMRect
  open?: boolean
  onOpenChange?: (open: boolean) => void
  align?: 'start' | 'center' | 'end'
  side?: 'top' | 'right' | 'bottom' | 'left'
  /** Its button gets the focus then, unless the event's default is prevented or something else has it. */
  onClosed?: (event: Event) => void
  children: ReactNode
}

export function Popover(props: PopoverProps) {
  const {
    label,
    trigger,
    anchor,
    open,
    onOpenChange,
    onClosed,
    align = 'start',
    side = 'bottom',
    children,
  } = props
  return (
    <Radix.Root {...(open !== undefined && { open })} {...(onOpenChange && { onOpenChange })}>
      {trigger && <Radix.Trigger asChild>{trigger}</Radix.Trigger>}
      {anchor && <Radix.Anchor virtualRef={{ current: { getBoundingClientRect: () => anchor } }} />}
      <Radix.Portal>
        <Radix.Content
          aria-label={label}
          className={classNames(popup.popup, styles.popover)}
          align={align}
          side={side}
          sideOffset={6}
          collisionPadding={8}
          onCloseAutoFocus={(event) => {
            onClosed?.(event)
            giveBackFocus(event)
          }}
        >
          {children}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  )
}
