import { Command } from 'cmdk'
import { Dialog as Radix } from 'radix-ui'
import { Icon } from '#client/ui/Icon.tsx'
import { Kbd } from '#client/ui/Kbd.tsx'
import { matchScore } from './matchScore.ts'
import { useCommands, type PaletteCommand } from './useCommands.ts'
import styles from './CommandPalette.module.css'

/** One field for every slide, client and action. */
export function CommandPalette({ onClose }: { onClose: () => void }) {
  const groups = useCommands()
  const run = (command: PaletteCommand) => {
    onClose()
    // After the dialog has given back the focus, so that what the command opens can take it.
    requestAnimationFrame(() => command.run())
  }
  return (
    <Radix.Root open onOpenChange={onClose}>
      <Radix.Portal>
        <Radix.Overlay className={styles.scrim} />
        <Radix.Content className={styles.palette} aria-describedby={undefined}>
          <Radix.Title className={styles.title}>Find a slide, a client or an action</Radix.Title>
          <Command
            loop
            label="Find a slide, a client or an action"
            className={styles.command}
            filter={(_id, typed, texts = []) => matchScore(typed, texts.join(' '))}
          >
            <Command.Input
              autoFocus
              placeholder="Find a slide, a client or an action"
              className={styles.input}
            />
            <Command.List className={styles.list}>
              <Command.Empty className={styles.empty}>
                Nothing by that name. Try a slide’s title, a client, or “present”.
              </Command.Empty>
              {groups.map(({ title, commands }) => (
                <Command.Group key={title} heading={title} className={styles.group}>
                  {commands.map((command) => (
                    <Command.Item
                      key={command.id}
                      value={command.id}
                      keywords={[command.label, command.note ?? '']}
                      className={styles.item}
                      onSelect={() => run(command)}
                    >
                      <Icon icon={command.icon} />
                      <span className={styles.label}>{command.label}</span>
                      {command.note && <small className={styles.note}>{command.note}</small>}
                      {command.shortcut && <Kbd keys={command.shortcut} />}
                    </Command.Item>
                  ))}
                </Command.Group>
              ))}
            </Command.List>
          </Command>
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  )
}
