import type { Editor } from '@tiptap/core'
import { useMemo } from 'react'
import { familyName, isFont } from '#shared/model/font.ts'
import { useTheme } from '#client/deck/deckParts.ts'
import { useFamilyOptions } from '#client/deck/ownFonts.ts'
import { NumberField } from '../../ui/NumberField.tsx'
import { Select, type SelectOption } from '../../ui/Select.tsx'
import { returnToText, setFont, setSize } from './formatCommands.ts'
import styles from './TextToolbar.module.css'
import type { ToolsProps } from './tools.ts'

const asBlock = 'as the block'

/** Font and size. */
export function TypeTools({ editor, format }: ToolsProps) {
  const { fonts } = useTheme()
  const families = useFamilyOptions()
  const blockSize = useMemo(() => sizeOf(editor), [editor])
  const options: readonly SelectOption<string>[] = [
    { value: asBlock, label: 'Block’s font' },
    { value: 'heading', label: `Heading (${familyName(fonts.heading)})` },
    { value: 'body', label: `Body (${familyName(fonts.body)})` },
    ...families(format.font),
  ]

  function chooseFont(value: string) {
    setFont(editor, isFont(value) ? value : null)
    returnToText(editor)
  }

  return (
    <>
      <div className={styles.font}>
        <Select
          label="Font"
          labelHidden
          size="s"
          value={format.font ?? asBlock}
          options={options}
          onChange={chooseFont}
        />
      </div>
      <div className={styles.size}>
        <NumberField
          label="Size in points"
          sign="pt"
          min={4}
          max={400}
          value={format.size ?? blockSize}
          onCommit={(points) => setSize(editor, points)}
        />
      </div>
    </>
  )
}

/** The size that the block gives its words, in points, before they are shrunk to fit. */
function sizeOf({ view }: Editor): number {
  const style = getComputedStyle(view.dom)
  const scale = Number.parseFloat(style.getPropertyValue('--fit')) || 1
  return Math.round((Number.parseFloat(style.fontSize) / scale) * 7.5) / 10
}
