import { memo } from 'react'
import { NumberField } from '#client/ui/NumberField.tsx'
import { Select } from '#client/ui/Select.tsx'
import type { ComposedShapeBlock } from '#shared/blocks/shape/model.ts'
import type { ComposedTextBlock } from '#shared/blocks/text/model.ts'
import { textRoles } from '#shared/model/theme.ts'
import { useTheme } from '#client/deck/deckParts.ts'
import { useFamilyOptions } from '#client/deck/ownFonts.ts'
import { common, orNull } from './common.ts'
import { sameParts } from './sameParts.ts'
import { Section } from '../sections/Section.tsx'
import { fontOptions, roleNames } from './textChoices.ts'
import { useBlockEdits } from './useBlockEdits.ts'
import { WordsFit } from './WordsFit.tsx'
import { hasLists, ListSigns } from './ListSigns.tsx'
import { LineSpacing, VerticalAlignment, WordsLook } from './WordsLook.tsx'
import styles from './TextSection.module.css'

export type WordedBlock = ComposedTextBlock | ComposedShapeBlock

/** How the words of blocks look as a whole; runs inside them have the toolbar. */
export const TextSection = memo(
  function TextSection({ blocks }: { blocks: readonly WordedBlock[] }) {
    const edits = useBlockEdits(blocks)
    const theme = useTheme()
    const families = useFamilyOptions()
    const style = <K extends keyof WordedBlock['body']['style']>(key: K) =>
      common(blocks, ({ body }) => body.style[key])
    const bodies = blocks.map(({ body }) => body)
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
          options={fontOptions(theme, families, orNull(style('font')))}
          onChange={(font) => edits.style({ font })}
        />
        <WordsLook bodies={bodies} justifies onChange={(look) => edits.style(look)} />
        <div className={styles.line}>
          <NumberField
            label="Inset around the text"
            sign="Inset"
            min={0}
            max={400}
            value={orNull(common(blocks, ({ body }) => body.inset))}
            onCommit={(inset) => edits.body({ inset })}
          />
          <VerticalAlignment bodies={bodies} onChange={(valign) => edits.body({ valign })} />
        </div>
        <LineSpacing bodies={bodies} onChange={(spacing) => edits.style(spacing)} />
        <ListSigns bodies={bodies} onChange={(change) => edits.lists(change)} />
        <WordsFit bodies={bodies} onChange={(look) => edits.body(look)} />
      </Section>
    )
  },
  sameParts<WordedBlock>(({ body: { text, scale: _scale, columnHeight: _high, ...look } }) => ({
    ...look,
    isListed: hasLists(text),
  })),
)
