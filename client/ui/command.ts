import type { LucideIcon } from './Icon.tsx'
import type { MenuItem } from './menuEntry.ts'
import type { PaletteCommand } from './Palette.tsx'
import { pressedAs, type KeyPress, type ShortcutGroup } from './shortcut.ts'

/** Something that can be done, said once for buttons, menus, the palette, the keys and their list. */
export interface Command {
  readonly label: string
  readonly icon?: LucideIcon
  /** As `mod+shift+z`; the first is the one to draw. */
  readonly keys?: readonly string[]
  readonly danger?: true
}

export type Commands<Name extends string = string> = Readonly<Record<Name, Command>>

/** What commands do here and now. One that is left out cannot be done by this person at all. */
export type Acts<Name extends string = string> = Readonly<Partial<Record<Name, Act>>>

export interface Act {
  run(): void
  /** `false` where there is nothing to do it to. Left out: always. */
  readonly may?: boolean
}

/** What an icon button shows of a command. */
export const buttonOf = ({ label, icon, keys }: Command & { readonly icon: LucideIcon }) => ({
  label,
  icon,
  ...(keys?.[0] && { shortcut: keys[0] }),
})

/** A command as an entry of a menu. */
export function menuItem(command: Command, onSelect: () => void, more: Partial<MenuItem> = {}): MenuItem {
  const { label, icon, keys, danger } = command
  return {
    kind: 'item',
    label,
    onSelect,
    ...(icon && { icon }),
    ...(keys?.[0] && { shortcut: keys[0] }),
    ...(danger && { danger }),
    ...more,
  }
}

/** The commands of these that can be done, as entries of a menu. */
export function menuItems<Name extends string>(
  commands: Commands<Name>,
  acts: Acts<NoInfer<Name>>,
  names: readonly NoInfer<Name>[],
): readonly MenuItem[] {
  return names.flatMap((name) => {
    const act = acts[name]
    return act && act.may !== false ? [menuItem(commands[name], () => act.run())] : []
  })
}

/** All commands that can be done now, for the palette. `place`: whose they are, since names repeat between tables. */
export function paletteCommands<Name extends string>(
  place: string,
  commands: Commands<Name>,
  acts: Acts<NoInfer<Name>>,
): readonly PaletteCommand[] {
  return entriesOf(commands).flatMap(([name, { label, icon, keys }]) => {
    const act = acts[name]
    if (!act || act.may === false) return []
    return [
      {
        id: `${place}/${name}`,
        label,
        run: () => act.run(),
        ...(icon && { icon }),
        ...(keys?.[0] && { shortcut: keys[0] }),
      },
    ]
  })
}

/** Which command a press means, and by which of its keys; `null` for none of them. */
export function pressedCommand<Name extends string>(
  commands: Commands<Name>,
  press: KeyPress,
  onApple?: boolean,
): { readonly name: Name; readonly key: string } | null {
  for (const key of pressedAs(press, onApple))
    for (const [name, { keys }] of entriesOf(commands)) if (keys?.includes(key)) return { name, key }
  return null
}

/** What has keys, for their list. */
export const shortcutGroup = (title: string, ...tables: readonly Commands[]): ShortcutGroup => ({
  title,
  shortcuts: tables.flatMap((table) =>
    Object.values(table).flatMap(({ label, keys }) => (keys ? [{ does: label.replace('…', ''), keys }] : [])),
  ),
})

const entriesOf = <Name extends string>(commands: Commands<Name>) =>
  (Object.keys(commands) as Name[]).map((name): readonly [Name, Command] => [name, commands[name]])
