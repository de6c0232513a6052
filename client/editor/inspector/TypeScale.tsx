import { ChevronRight } from 'lucide-react'
import { useState } from 'react'
import { useDeckSession } from '#client/deck/DeckSession.tsx'
import { useTheme } from '#client/deck/deckParts.ts'
import { useFamilyOptions } from '#client/deck/ownFonts.ts'
import { familyValue } from '#client/slide/fontValue.ts'
import { Icon } from '#client/ui/Icon.tsx'
import { NumberField } from '#client/ui/NumberField.tsx'
import { Select } from '#client/ui/Select.tsx'
import { setThemeText } from '#shared/docs/themeDoc.ts'
import type { Font } from '#shared/model/font.ts'
import { textRoles, type TextRole, type TextStyle, type Theme } from '#shared/model/theme.ts'
import { fontOptions, roleNames } from './textChoices.ts'
import { LineSpacing, WordsLook } from './WordsLook.tsx'
import { foldState, FoldSection, Row } from '../sections/Section.tsx'
import styles from './TypeScale.module.css'

const scaleFold = foldState('type-scale', 'closed')

/** The steps of the deck's type, each in its own look; the one that is open can be changed. */
export function TypeScale() {
  const theme = useTheme()
  const [open, setOpen] = useState<TextRole | null>(null)
  return (
    <FoldSection title="Type scale" state={scaleFold}>
      <ul className={styles.steps}>
        {textRoles.map((role) => {
          const { font, size, bold, italic } = theme.text[role]
          return (
            <li key={role}>
              <button
                type="button"
                className={styles.step}
                aria-expanded={open === role}
                onClick={() => setOpen(open === role ? null : role)}
              >
                <span
                  className={styles.sample}
                  style={{
                    fontFamily: familyIn(theme, font),
                    fontSize: sampleSize(size),
                    fontWeight: bold ? 700 : 400,
                    fontStyle: italic ? 'italic' : 'normal',
                  }}
                >
                  {roleNames[role]}
                </span>
                <span className={styles.size}>{size} pt</span>
                <Icon icon={ChevronRight} size={14} className={styles.chevron} />
              </button>
              {open === role && <StepFields role={role} />}
            </li>
          )
        })}
      </ul>
    </FoldSection>
  )
}

const familyIn = ({ fonts }: Theme, font: Font): string =>
  familyValue(font === 'heading' || font === 'body' ? fonts[font] : font, fonts.own)

/** Pixels: the steps differ in the panel as well, and all of them fit. */
const sampleSize = (points: number): number => Math.min(24, Math.max(12, points * 0.5 + 5))

function StepFields({ role }: { role: TextRole }) {
  const theme = useTheme()
  const { design, history } = useDeckSession()
  const families = useFamilyOptions()
  const style = theme.text[role]
  const change = (changes: { readonly [K in keyof TextStyle]?: TextStyle[K] | undefined }) =>
    history.gesture(() => setThemeText(design.doc, role, changes as Partial<TextStyle>))
  return (
    <div className={styles.fields} role="group" aria-label={roleNames[role]}>
      <Select
        label="Font"
        labelHidden
        size="s"
        value={style.font}
        options={fontOptions(theme, families, style.font)}
        onChange={(font) => change({ font })}
      />
      <WordsLook bodies={[{ style }]} justifies onChange={change} />
      <LineSpacing bodies={[{ style }]} onChange={change} />
      <Row>
        <NumberField
          label="Space between characters"
          sign="Tracking"
          unit="pt"
          min={-20}
          max={100}
          step={0.1}
          value={style.tracking}
          onCommit={(tracking) => change({ tracking })}
        />
      </Row>
    </div>
  )
}
