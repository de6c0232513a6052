import { X } from 'lucide-react'
import { Dialog as Radix } from 'radix-ui'
import type { FormEvent, ReactNode } from 'react'
import { flushSync } from 'react-dom'
import { classNames } from './classNames.ts'
import { IconButton } from './IconButton.tsx'
import { FocusBack, leaveFocus } from './FocusBack.tsx'
import styles from './Dialog.module.css'

export interface DialogProps {
  open: boolean
  onOpenChange: (open: boolean) => void
  title: string
  /** A sentence under the title. */
  description?: ReactNode
  size?: 's' | 'm' | 'l' | 'xl'
  /** Small buttons for all that is in it, beside the title. */
  tools?: ReactNode
  /** The buttons, the main one last. */
  footer?: ReactNode
  /** Makes the dialog a form: Enter in a field, or a `type="submit"` button in the footer. */
  onSubmit?: () => void
  /**
   * Comes by itself, perhaps in the middle of a word: it takes the focus itself, so that no key that was meant for the
   * word presses a button.
   */
  unasked?: boolean
  /** Once it is gone and the focus is back where it was. */
  onClosed?: () => void
  children?: ReactNode
}

export function Dialog(props: DialogProps) {
  return (
    <Radix.Root open={props.open} onOpenChange={props.onOpenChange}>
      <Radix.Portal>
        <Radix.Overlay className={styles.scrim} />
        <DialogContent {...props} />
      </Radix.Portal>
    </Radix.Root>
  )
}

function DialogContent(props: DialogProps) {
  const { title, description, size = 'm', tools, footer, onSubmit, unasked, onClosed, children } = props
  const Body = onSubmit ? 'form' : 'div'
  const handleSubmit = (event: FormEvent<HTMLElement>) => {
    event.preventDefault()
    const form = event.currentTarget
    flushSync(() => onSubmit?.())
    // What was refused may have scrolled out of sight.
    form.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
  }
  return (
    <Radix.Content
      className={classNames(styles.dialog, styles[size])}
      onEscapeKeyDown={leaveTextFirst}
      {...(unasked && { onOpenAutoFocus: focusItself })}
      onCloseAutoFocus={leaveFocus}
      {...(!description && { 'aria-describedby': undefined })}
    >
      <Body className={styles.body} {...(onSubmit && { onSubmit: handleSubmit, noValidate: true })}>
        <header className={styles.head}>
          <div>
            <Radix.Title className={styles.title}>{title}</Radix.Title>
            {description && (
              <Radix.Description className={styles.description}>{description}</Radix.Description>
            )}
          </div>
          {tools && <div className={styles.tools}>{tools}</div>}
        </header>
        {children && <div className={styles.content}>{children}</div>}
        {footer && <footer className={styles.footer}>{footer}</footer>}
      </Body>
      {/* Last, so that the focus starts on what the dialog asks for. */}
      <Radix.Close asChild>
        <IconButton icon={X} label="Close" shortcut="escape" className={styles.close} />
      </Radix.Close>
      <FocusBack {...(onClosed && { onBack: onClosed })} />
    </Radix.Content>
  )
}

/** In place of its first button. */
function focusItself(event: Event): void {
  event.preventDefault()
  if (event.currentTarget instanceof HTMLElement) event.currentTarget.focus()
}

/** A text or a field that is being written takes the first Escape for itself; the dialog stays. */
function leaveTextFirst(event: KeyboardEvent): void {
  const { target } = event
  if (!(target instanceof HTMLElement)) return
  if (target.isContentEditable || target.dataset['draft'] !== undefined) event.preventDefault()
}
