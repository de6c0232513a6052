import { UnfoldVertical } from 'lucide-react'
import { lazy, Suspense, useState } from 'react'
import { aligns } from '#shared/model/richText.ts'
import { buttonOf, menuItem, type Command } from '../../ui/command.ts'
import { IconButton } from '../../ui/IconButton.tsx'
import { Menu } from '../../ui/Menu.tsx'
import { separator, type MenuEntry } from '../../ui/menuEntry.ts'
import { textActs, textCommands } from '../textCommands.ts'
import { returnToText, setAlign, setDirection, setLineSpacing } from './formatCommands.ts'
import { Tool } from './Tool.tsx'
import type { ToolsProps } from './tools.ts'

/** Fetched once it is asked for. */
const PlaceDialog = lazy(() => import('./PlaceDialog.tsx').then((m) => ({ default: m.PlaceDialog })))

const spacings = [0.9, 1, 1.15, 1.3, 1.5, 2] as const

/** How lines stand: alignment, lists, spacing. */
export function ParagraphTools({ editor, format, may }: ToolsProps) {
  const [placing, setPlacing] = useState(false)
  const then = (act: () => void) => () => {
    act()
    returnToText(editor)
  }
  return (
    <>
      {may('layout') && (
        <Menu
          entries={[
            ...aligns.map((align) =>
              choice(
                format.align === align,
                textCommands[align],
                then(() => textActs[align](editor)),
              ),
            ),
            choice(
              format.align === null,
              asBlock,
              then(() => setAlign(editor, null)),
            ),
            separator,
            choice(
              format.direction === 'ltr',
              textCommands.leftToRight,
              then(() => textActs.leftToRight(editor)),
            ),
            choice(
              format.direction === 'rtl',
              textCommands.rightToLeft,
              then(() => textActs.rightToLeft(editor)),
            ),
            choice(
              format.direction === null,
              { label: 'As its first letter' },
              then(() => setDirection(editor, null)),
            ),
          ]}
        >
          <IconButton
            icon={textCommands[format.align ?? 'left'].icon}
            label="Alignment and direction"
            size="s"
          />
        </Menu>
      )}
      {may('lists') && (
        <>
          <Tool
            {...buttonOf(textCommands.bullets)}
            pressed={format.list === 'bullet'}
            onClick={() => textActs.bullets(editor)}
          />
          <Tool
            {...buttonOf(textCommands.numbers)}
            pressed={format.list === 'number'}
            onClick={() => textActs.numbers(editor)}
          />
          <Tool
            {...buttonOf(textCommands.outdent)}
            disabled={format.list === null}
            onClick={() => textActs.outdent(editor)}
          />
          <Tool
            {...buttonOf(textCommands.indent)}
            disabled={format.list === null}
            onClick={() => textActs.indent(editor)}
          />
        </>
      )}
      {may('layout') && (
        <Menu
          entries={[
            ...spacings.map((spacing) =>
              choice(
                format.lineSpacing === spacing,
                { label: String(spacing) },
                then(() => setLineSpacing(editor, spacing)),
              ),
            ),
            choice(
              format.lineSpacing === null,
              asBlock,
              then(() => setLineSpacing(editor, null)),
            ),
            separator,
            menuItem({ label: 'Indents and tab stops…' }, () => setPlacing(true)),
          ]}
        >
          <IconButton icon={UnfoldVertical} label="Spacing and indents" size="s" />
        </Menu>
      )}
      {placing && (
        <Suspense fallback={null}>
          <PlaceDialog editor={editor} onClose={() => setPlacing(false)} />
        </Suspense>
      )}
    </>
  )
}

const asBlock = { label: 'As the block' }

const choice = (checked: boolean, command: Command, onSelect: () => void): MenuEntry =>
  menuItem(command, onSelect, { checked })
