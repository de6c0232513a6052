import { Baseline, Bold, Highlighter, Italic, Strikethrough, Underline } from 'lucide-react'
import { ColorButton } from './ColorButton.tsx'
import { returnToText, setColor, setHighlight } from './formatCommands.ts'
import { Tool } from './Tool.tsx'
import type { ToolsProps } from './tools.ts'
import { useTheme } from '#client/deck/deckParts.ts'
import { themeSwatches } from '#client/deck/themeSwatches.ts'

const toggles = [
  { mark: 'bold', icon: Bold, label: 'Bold', shortcut: 'mod+b' },
  { mark: 'italic', icon: Italic, label: 'Italic', shortcut: 'mod+i' },
  { mark: 'underline', icon: Underline, label: 'Underline', shortcut: 'mod+u' },
  { mark: 'strike', icon: Strikethrough, label: 'Strike through', shortcut: 'mod+shift+s' },
] as const

/** How the letters look. */
export function CharacterTools({ editor, format }: ToolsProps) {
  const swatches = themeSwatches(useTheme())
  return (
    <>
      {toggles.map(({ mark, ...tool }) => (
        <Tool
          key={mark}
          {...tool}
          pressed={format[mark]}
          onClick={() => editor.chain().toggleMark(mark).run()}
        />
      ))}
      <ColorButton
        icon={Baseline}
        label="Text colour"
        value={format.color}
        swatches={swatches}
        noneLabel="Block’s colour"
        onChange={(color) => {
          setColor(editor, color)
          returnToText(editor)
        }}
      />
      <ColorButton
        icon={Highlighter}
        label="Highlight"
        value={format.highlight}
        swatches={swatches}
        noneLabel="No highlight"
        onChange={(color) => {
          setHighlight(editor, color)
          returnToText(editor)
        }}
      />
    </>
  )
}
