import { Baseline, Highlighter } from 'lucide-react'
import { buttonOf } from '../../ui/command.ts'
import { formatOfMark } from '#shared/model/slotGrant.ts'
import { textActs, textCommands } from '../textCommands.ts'
import { ColorButton } from './ColorButton.tsx'
import { returnToText, setColor, setHighlight } from './formatCommands.ts'
import { Tool } from './Tool.tsx'
import type { ToolsProps } from './tools.ts'
import { useSwatches } from '#client/deck/swatches.ts'

const toggles = ['bold', 'italic', 'underline', 'strike'] as const

/** How the letters look. */
export function CharacterTools({ editor, format, may }: ToolsProps) {
  const groups = useSwatches()
  return (
    <>
      {toggles
        .filter((mark) => may(formatOfMark[mark]))
        .map((mark) => (
          <Tool
            key={mark}
            {...buttonOf(textCommands[mark])}
            pressed={format[mark]}
            onClick={() => textActs[mark](editor)}
          />
        ))}
      {may('colors') && (
        <>
          <ColorButton
            icon={Baseline}
            label="Text colour"
            value={format.color}
            groups={groups}
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
            groups={groups}
            noneLabel="No highlight"
            onChange={(color) => {
              setHighlight(editor, color)
              returnToText(editor)
            }}
          />
        </>
      )}
    </>
  )
}
