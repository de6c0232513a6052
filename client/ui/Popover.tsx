import { Popover as Radix } from 'radix-ui'
import { useRef, type ReactElement, type ReactNode } from 'react'
import { classNames } from './classNames.ts'
import { leaveFocus, PopupFocusBack } from './FocusBack.tsx'
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
  /** As it closes: `true` where the focus is not for its button. That gets it otherwise, unless something else has it. */
  focusGoesOn?: () => boolean
  children: ReactNode
}

export function Popover(props: PopoverProps) {
  const {
    label,
    trigger,
    anchor,
    open,
    onOpenChange,
    focusGoesOn,
    align = 'start',
    side = 'bottom',
    children,
  } = props
  const button = useRef<HTMLButtonElement>(null)
  /** By a press beside it, which has put the focus where it belongs. */
  const isLeft = useRef(false)
  const back = () => (isLeft.current || focusGoesOn?.() ? null : button.current)
  return (
    <Radix.Root {...(open !== undefined && { open })} {...(onOpenChange && { onOpenChange })}>
      {trigger && (
        <Radix.Trigger asChild ref={button}>
          {trigger}
        </Radix.Trigger>
      )}
      {anchor && <Radix.Anchor virtualRef={{ current: { getBoundingClientRect: () => anchor } }} />}
      <Radix.Portal>
        <Radix.Content
          aria-label={label}
          className={classNames(popup.popup, styles.popover)}
          align={align}
          side={side}
          sideOffset={6}
          collisionPadding={8}
          onOpenAutoFocus={() => (isLeft.current = false)}
          onInteractOutside={() => (isLeft.current = true)}
          onCloseAutoFocus={leaveFocus}
        >
          {children}
          <PopupFocusBack to={back} />
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  )
}
