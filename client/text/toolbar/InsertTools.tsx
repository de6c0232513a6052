import { Ellipsis, RemoveFormatting, Subscript, Superscript } from 'lucide-react'
import { useEffect, useEffectEvent, useState } from 'react'
import { IconButton } from '../../ui/IconButton.tsx'
import { Menu } from '../../ui/Menu.tsx'
import { latinKey } from '../../ui/shortcut.ts'
import { clearFormat, returnToText, setLink, setScript } from './formatCommands.ts'
import { LinkButton } from './LinkButton.tsx'
import type { ToolsProps } from './tools.ts'
import { VariableButton } from './VariableButton.tsx'

/** Links, facts, and what is needed more rarely. */
export function InsertTools({ editor, format }: ToolsProps) {
  const [linking, setLinking] = useState(false)
  useLinkKey(editor, () => setLinking(true))

  function link(href: string | null) {
    setLink(editor, href)
    setLinking(false)
    returnToText(editor)
  }

  const then = (act: () => void) => () => {
    act()
    returnToText(editor)
  }
  return (
    <>
      <LinkButton value={format.link} open={linking} onOpenChange={setLinking} onChange={link} />
      <VariableButton editor={editor} />
      <Menu
        align="end"
        entries={[
          {
            kind: 'item',
            label: 'Superscript',
            icon: Superscript,
            shortcut: 'mod+.',
            checked: format.script === 'super',
            onSelect: then(() => setScript(editor, 'super')),
          },
          {
            kind: 'item',
            label: 'Subscript',
            icon: Subscript,
            shortcut: 'mod+,',
            checked: format.script === 'sub',
            onSelect: then(() => setScript(editor, 'sub')),
          },
          { kind: 'separator' },
          {
            kind: 'item',
            label: 'Clear formatting',
            icon: RemoveFormatting,
            shortcut: 'mod+\\',
            onSelect: then(() => clearFormat(editor)),
          },
        ]}
      >
        <IconButton icon={Ellipsis} label="More" size="s" />
      </Menu>
    </>
  )
}

/** Ctrl or Command and K, while the text has the focus. */
function useLinkKey(editor: ToolsProps['editor'], onKey: () => void): void {
  const handle = useEffectEvent((event: KeyboardEvent) => {
    if (latinKey(event) !== 'k' || event.shiftKey || event.altKey || !(event.ctrlKey || event.metaKey)) return
    event.preventDefault()
    event.stopPropagation()
    onKey()
  })
  useEffect(() => {
    const listener = (event: KeyboardEvent) => handle(event)
    const { dom } = editor.view
    dom.addEventListener('keydown', listener)
    return () => dom.removeEventListener('keydown', listener)
  }, [editor])
}
