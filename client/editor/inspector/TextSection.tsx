import {
  AlignCenter,
  AlignJustify,
  AlignLeft,
  AlignRight,
  AlignVerticalJustifyCenter,
  AlignVerticalJustifyEnd,
  AlignVerticalJustifyStart,
  Bold,
  Italic,
} from 'lucide-react'
import { memo } from 'react'

import { ColorPicker } from '#client/ui/ColorPicker.tsx'
import { IconButton } from '#client/ui/IconButton.tsx'
import { NumberField } from '#client/ui/NumberField.tsx'
import { SegmentedControl } from '#client/ui/SegmentedControl.tsx'
import { Select } from '#client/ui/Select.tsx'
import type { Color } from '#shared/model/color.ts'
import type { ComposedShapeBlock } from '#shared/blocks/shape/model.ts'
import type { ComposedTextBlock } from '#shared/blocks/text/model.ts'
import { textRoles } from '#shared/model/theme.ts'
import { useTheme } from '#client/deck/deckParts.ts'
import { themeSwatches } from '#client/deck/themeSwatches.ts'
import { common, isOn, orNull } from './common.ts'
import { sameParts } from './sameParts.ts'
import { Row, Section } from '../sections/Section.tsx'
import { fontOptions, roleNames } from './textChoices.ts'
import { useBlockEdits } from './useBlockEdits.ts'
import styles from './TextSection.module.css'

export type WordedBlock = ComposedTextBlock | ComposedShapeBlock

/** How the words of blocks look as a whole; runs inside them have the toolbar. */
export const TextSection = memo(
  function TextSection({ blocks }: { blocks: readonly WordedBlock[] }) {
    const edits = useBlockEdits(blocks)
    const theme = useTheme()
    const style = <K extends keyof WordedBlock['body']['style']>(key: K) =>
      common(blocks, ({ body }) => body.style[key])
    const bold = isOn(style('bold'))
    const italic = isOn(style('italic'))
    return (
      <Section title="Text">
        <Select
          label="Role"
          labelHidden
          value={orNull(common(blocks, ({ body }) => body.role))}
          placeholder="Several roles"
          options={textRoles.map((role) => ({
            value: role,
            label: roleNames[role],
            description: `${theme.text[role].size} pt`,
          }))}
          onChange={(role) => edits.body({ role })}
        />
        <Select
          label="Font"
          labelHidden
          value={orNull(style('font'))}
          placeholder="Several fonts"
          options={fontOptions(theme)}
          onChange={(font) => edits.style({ font })}
        />
        <Row>
          <NumberField
            label="Font size"
            sign="Size"
            unit="pt"
            min={4}
            max={400}
            value={orNull(style('size'))}
            onCommit={(size) => edits.style({ size })}
          />
          <ColorPicker
            label="Text colour"
            value={orNull(style('color'))}
            swatches={themeSwatches(theme)}
            onChange={(color) => edits.style({ color: color as Color })}
          />
        </Row>
        <div className={styles.line}>
          <div className={styles.pair} role="group" aria-label="Weight and slant">
            <IconButton
              size="s"
              icon={Bold}
              label="Bold"
              pressed={bold}
              onClick={() => edits.style({ bold: !bold })}
            />
            <IconButton
              size="s"
              icon={Italic}
              label="Italic"
              pressed={italic}
              onClick={() => edits.style({ italic: !italic })}
            />
          </div>
          <SegmentedControl
            label="Alignment"
            size="s"
            value={orNull(style('align'))}
            segments={[
              { value: 'left', label: 'Left', icon: AlignLeft },
              { value: 'center', label: 'Centre', icon: AlignCenter },
              { value: 'right', label: 'Right', icon: AlignRight },
              { value: 'justify', label: 'Justify', icon: AlignJustify },
            ]}
            onChange={(align) => edits.style({ align })}
          />
        </div>
        <div className={styles.line}>
          <NumberField
            label="Inset around the text"
            sign="Inset"
            min={0}
            max={400}
            value={orNull(common(blocks, ({ body }) => body.inset))}
            onCommit={(inset) => edits.body({ inset })}
          />
          <SegmentedControl
            label="Vertical alignment"
            size="s"
            value={orNull(common(blocks, ({ body }) => body.valign))}
            segments={[
              { value: 'top', label: 'Top', icon: AlignVerticalJustifyStart },
              { value: 'middle', label: 'Middle', icon: AlignVerticalJustifyCenter },
              { value: 'bottom', label: 'Bottom', icon: AlignVerticalJustifyEnd },
            ]}
            onChange={(valign) => edits.body({ valign })}
          />
        </div>
        <Row>
          <NumberField
            label="Line spacing, in lines"
            sign="Lines"
            min={0.5}
            max={5}
            step={0.05}
            value={orNull(style('lineSpacing'))}
            onCommit={(lineSpacing) => edits.style({ lineSpacing })}
          />
          <NumberField
            label="Space after a paragraph"
            sign="After"
            unit="pt"
            min={0}
            max={200}
            value={orNull(style('spaceAfter'))}
            onCommit={(spaceAfter) => edits.style({ spaceAfter })}
          />
        </Row>
      </Section>
    )
  },
  sameParts<WordedBlock>(({ body: { text: _words, ...look } }) => look),
)
