import {
  AlignCenter,
  AlignJustify,
  AlignLeft,
  AlignRight,
  IndentDecrease,
  IndentIncrease,
  List,
  ListOrdered,
  UnfoldVertical,
} from 'lucide-react'
import type { Align } from '#shared/model/richText.ts'
import { IconButton } from '../../ui/IconButton.tsx'
import { Menu } from '../../ui/Menu.tsx'
import type { MenuEntry } from '../../ui/menuEntry.ts'
import { indent, outdent, returnToText, setAlign, setLineSpacing, toggleList } from './formatCommands.ts'
import { Tool } from './Tool.tsx'
import type { ToolsProps } from './tools.ts'

const alignments = [
  { value: 'left', label: 'Align left', icon: AlignLeft, shortcut: 'mod+shift+l' },
  { value: 'center', label: 'Centre', icon: AlignCenter, shortcut: 'mod+shift+e' },
  { value: 'right', label: 'Align right', icon: AlignRight, shortcut: 'mod+shift+r' },
  { value: 'justify', label: 'Justify', icon: AlignJustify, shortcut: 'mod+shift+j' },
] as const

const spacings = [0.9, 1, 1.15, 1.3, 1.5, 2] as const

/** How lines stand: alignment, lists, spacing. */
export function ParagraphTools({ editor, format }: ToolsProps) {
  const then = (act: () => void) => () => {
    act()
    returnToText(editor)
  }
  return (
    <>
      <Menu
        entries={[
          ...alignments.map(({ value, ...entry }) =>
            choice(
              format.align === value,
              entry.label,
              then(() => setAlign(editor, value)),
              entry,
            ),
          ),
          choice(
            format.align === null,
            'As the block',
            then(() => setAlign(editor, null)),
          ),
        ]}
      >
        <IconButton icon={alignIcon(format.align)} label="Alignment" size="s" />
      </Menu>
      <Tool
        icon={List}
        label="Bullets"
        shortcut="mod+shift+8"
        pressed={format.list === 'bullet'}
        onClick={() => toggleList(editor, 'bullet')}
      />
      <Tool
        icon={ListOrdered}
        label="Numbers"
        shortcut="mod+shift+7"
        pressed={format.list === 'number'}
        onClick={() => toggleList(editor, 'number')}
      />
      <Tool
        icon={IndentDecrease}
        label="Less indent"
        shortcut="shift+tab"
        disabled={format.list === null}
        onClick={() => outdent(editor)}
      />
      <Tool
        icon={IndentIncrease}
        label="More indent"
        shortcut="tab"
        disabled={format.list === null}
        onClick={() => indent(editor)}
      />
      <Menu
        entries={[
          ...spacings.map((spacing) =>
            choice(
              format.lineSpacing === spacing,
              String(spacing),
              then(() => setLineSpacing(editor, spacing)),
            ),
          ),
          choice(
            format.lineSpacing === null,
            'As the block',
            then(() => setLineSpacing(editor, null)),
          ),
        ]}
      >
        <IconButton icon={UnfoldVertical} label="Line spacing" size="s" />
      </Menu>
    </>
  )
}

const alignIcon = (align: Align | null) => alignments.find(({ value }) => value === align)?.icon ?? AlignLeft

const choice = (
  checked: boolean,
  label: string,
  onSelect: () => void,
  looks: { readonly icon?: typeof AlignLeft; readonly shortcut?: string } = {},
): MenuEntry => ({ kind: 'item', label, onSelect, checked, ...looks })
