import { Ellipsis } from 'lucide-react'
import { useEffect, useEffectEvent, useState } from 'react'
import { IconButton } from '../../ui/IconButton.tsx'
import { Menu } from '../../ui/Menu.tsx'
import { separator, type MenuEntry } from '../../ui/menuEntry.ts'
import { menuItem, pressedCommand } from '../../ui/command.ts'
import { textActs, textCommands } from '../textCommands.ts'
import { returnToText, setLink } from './formatCommands.ts'
import { LinkButton } from '../links/LinkButton.tsx'
import { isOnSlide, type ToolsProps } from './tools.ts'
import { VariableButton } from './VariableButton.tsx'

/** Links, facts, and what is needed more rarely. */
export function InsertTools({ editor, format, may }: ToolsProps) {
  const [linking, setLinking] = useState(false)
  useLinkKey(editor, () => may('links') && setLinking(true))

  function link(href: string | null) {
    setLink(editor, href)
    setLinking(false)
    returnToText(editor)
  }

  const item = (
    name: 'superscript' | 'subscript' | 'smallCapitals' | 'allCapitals' | 'clear',
    more: { checked?: boolean } = {},
  ) => {
    const run = () => {
      textActs[name](editor)
      returnToText(editor)
    }
    return menuItem(textCommands[name], run, more)
  }
  const scripts: readonly MenuEntry[] = [
    item('superscript', { checked: format.script === 'super' }),
    item('subscript', { checked: format.script === 'sub' }),
    separator,
  ]
  const capitals: readonly MenuEntry[] = [
    item('smallCapitals', { checked: format.capitals === 'small' }),
    item('allCapitals', { checked: format.capitals === 'all' }),
    separator,
  ]
  return (
    <>
      {may('links') && (
        <LinkButton
          value={format.link}
          open={linking}
          toSlides={isOnSlide(editor)}
          onOpenChange={setLinking}
          onChange={link}
        />
      )}
      <VariableButton editor={editor} />
      <Menu
        align="end"
        entries={[...(may('lines') ? scripts : []), ...(may('type') ? capitals : []), item('clear')]}
      >
        <IconButton icon={Ellipsis} label="More" size="s" />
      </Menu>
    </>
  )
}

/** The link's key, while the text has the focus. */
function useLinkKey(editor: ToolsProps['editor'], onKey: () => void): void {
  const handle = useEffectEvent((event: KeyboardEvent) => {
    if (!pressedCommand({ link: textCommands.link }, event)) return
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
