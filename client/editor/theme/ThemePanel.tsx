import { lazy, Suspense } from 'react'
import { useDeckSession } from '#client/deck/DeckSession.tsx'
import { ColorPicker } from '#client/ui/ColorPicker.tsx'
import { Select } from '#client/ui/Select.tsx'
import { setTheme, setThemeColor, setThemeFont } from '#shared/docs/themeDoc.ts'
import { themeColors } from '#shared/model/color.ts'
import { useTheme } from '#client/deck/deckParts.ts'
import { useFamilyOptions } from '#client/deck/ownFonts.ts'
import { foldState, FoldSection, Labelled } from '../sections/Section.tsx'
import { ColumnsSection } from './ColumnsSection.tsx'
import { PaletteGrid } from './PaletteGrid.tsx'
import { colorNames, useBrandSwatches } from '#client/deck/swatches.ts'
import type { Palette } from './palettes.ts'
import styles from './ThemePanel.module.css'

const ChartColors = lazy(() => import('./ChartColors.tsx').then((m) => ({ default: m.ChartColors })))

/** Fetched once somebody looks at the theme. */
const SavedThemes = lazy(() => import('./SavedThemes.tsx').then((m) => ({ default: m.SavedThemes })))

const themeFold = foldState('theme', 'closed')
const chartsFold = foldState('theme-charts', 'closed')
const colorsFold = foldState('theme-colors', 'closed')

/** The deck's colours and fonts. Everything that was set in theme terms follows at once. */
export function ThemePanel() {
  const theme = useTheme()
  const { design, history } = useDeckSession()
  const families = useFamilyOptions()
  const brand = useBrandSwatches()
  const wear = ({ name, colors, fonts }: Palette) =>
    history.gesture(() => setTheme(design.doc, { name, colors, fonts }))
  return (
    <>
      <FoldSection title="Theme" state={themeFold} aside={theme.name}>
        <Suspense fallback={null}>
          <SavedThemes />
        </Suspense>
        <PaletteGrid current={theme} onPick={wear} />
        {(['heading', 'body'] as const).map((place) => (
          <Labelled key={place} label={place === 'heading' ? 'Headings' : 'Body text'}>
            <div className={styles.font}>
              <Select
                label={place === 'heading' ? 'Heading font' : 'Body font'}
                labelHidden
                size="s"
                value={theme.fonts[place]}
                options={families(theme.fonts[place])}
                onChange={(family) => history.gesture(() => setThemeFont(design.doc, place, family))}
              />
            </div>
          </Labelled>
        ))}
      </FoldSection>
      <ColumnsSection />
      <FoldSection title="Theme colours" state={colorsFold}>
        <div className={styles.colors}>
          {themeColors.map((place) => (
            <Labelled key={place} label={colorNames[place]}>
              <div className={styles.color}>
                <ColorPicker
                  label={`${colorNames[place]} colour of the theme`}
                  value={theme.colors[place]}
                  groups={brand}
                  onChange={(color) =>
                    history.gesture(() => setThemeColor(design.doc, place, color as `#${string}`))
                  }
                />
              </div>
            </Labelled>
          ))}
        </div>
      </FoldSection>
      <FoldSection title="Chart colours" state={chartsFold}>
        <Suspense fallback={null}>
          <ChartColors />
        </Suspense>
      </FoldSection>
    </>
  )
}
