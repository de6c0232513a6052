import { familyValue } from '#client/slide/fontValue.ts'
import type { Theme } from '#shared/model/theme.ts'
import { palettes, type Palette } from './palettes.ts'
import styles from './ThemePanel.module.css'

const shownAccents = ['accent1', 'accent2', 'accent3', 'accent4'] as const

/** Finished palettes, each shown as it will look. */
export function PaletteGrid({ current, onPick }: { current: Theme; onPick: (palette: Palette) => void }) {
  return (
    <ul className={styles.palettes} aria-label="Palettes">
      {palettes.map((palette) => (
        <li key={palette.name}>
          <button
            type="button"
            className={styles.palette}
            aria-pressed={wears(current, palette)}
            onClick={() => onPick(palette)}
          >
            <span
              aria-hidden
              className={styles.sample}
              style={{ background: palette.colors.background, color: palette.colors.text }}
            >
              <b style={{ fontFamily: familyValue(palette.fonts.heading) }}>Ag</b>
              <span className={styles.dots}>
                {shownAccents.map((accent) => (
                  <i key={accent} style={{ background: palette.colors[accent] }} />
                ))}
              </span>
            </span>
            {palette.name}
          </button>
        </li>
      ))}
    </ul>
  )
}

const wears = ({ colors }: Theme, palette: Palette): boolean =>
  Object.entries(palette.colors).every(([place, color]) => colors[place as keyof typeof colors] === color)
