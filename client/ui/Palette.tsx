import { Command } from 'cmdk'
import { Dialog as Radix } from 'radix-ui'
import type { ReactNode } from 'react'
import { flushSync } from 'react-dom'
import { FocusBack, leaveFocus } from './FocusBack.tsx'
import { Icon, type LucideIcon } from './Icon.tsx'
import { Kbd } from './Kbd.tsx'
import { matchScore } from './matchScore.ts'
import styles from './Palette.module.css'

export interface PaletteCommand {
  readonly id: string
  readonly label: string
  /** An icon, or a picture of what it leads to. */
  readonly icon?: LucideIcon
  readonly picture?: ReactNode
  readonly run: () => void
  /** Behind the label: a number, a day. */
  readonly note?: string
  readonly shortcut?: string
}

export interface PaletteGroup {
  readonly title: string
  readonly commands: readonly PaletteCommand[]
}

interface PaletteProps {
  /** What can be found here; stands in the field, too. */
  label: string
  /** What to try when nothing fits. */
  empty: string
  groups: readonly PaletteGroup[]
  onClose: () => void
}

/** One field to find things by name: type, arrows, Enter. */
export function Palette(props: PaletteProps) {
  return (
    <Radix.Root open onOpenChange={props.onClose}>
      <Radix.Portal>
        <Radix.Overlay className={styles.scrim} />
        <PaletteContent {...props} />
      </Radix.Portal>
    </Radix.Root>
  )
}

function PaletteContent({ label, empty, groups, onClose }: PaletteProps) {
  const take = (command: PaletteCommand) => {
    // First, so that what the command opens can take the focus.
    flushSync(onClose)
    command.run()
  }
  return (
    <Radix.Content className={styles.palette} aria-describedby={undefined} onCloseAutoFocus={leaveFocus}>
      <Radix.Title className={styles.title}>{label}</Radix.Title>
      <Command
        loop
        label={label}
        className={styles.command}
        filter={(_id, typed, texts = []) => matchScore(typed, texts.join(' '))}
      >
        <Command.Input autoFocus placeholder={label} className={styles.input} />
        <Command.List className={styles.list}>
          <Command.Empty className={styles.empty}>{empty}</Command.Empty>
          {groups.map(({ title, commands }) => (
            <Command.Group key={title} heading={title} className={styles.group}>
              {commands.map((command) => (
                <Command.Item
                  key={command.id}
                  value={command.id}
                  keywords={[command.label, command.note ?? '', title]}
                  className={styles.item}
                  onSelect={() => take(command)}
                >
                  {command.picture && <span className={styles.picture}>{command.picture}</span>}
                  {command.icon && <Icon icon={command.icon} />}
                  <span className={styles.label}>{command.label}</span>
                  {command.note && <small className={styles.note}>{command.note}</small>}
                  {command.shortcut && <Kbd keys={command.shortcut} />}
                </Command.Item>
              ))}
            </Command.Group>
          ))}
        </Command.List>
      </Command>
      <FocusBack />
    </Radix.Content>
  )
}
