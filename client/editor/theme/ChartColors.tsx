import { RotateCcw } from 'lucide-react'
import { useDeckSession } from '#client/deck/DeckSession.tsx'
import { useTheme } from '#client/deck/deckParts.ts'
import { useSwatches } from '#client/deck/swatches.ts'
import { Button } from '#client/ui/Button.tsx'
import { ColorPicker } from '#client/ui/ColorPicker.tsx'
import { setThemeChart } from '#shared/docs/themeDoc.ts'
import { accents, type Color } from '#shared/model/color.ts'
import { Labelled } from '../sections/Section.tsx'
import styles from './ThemePanel.module.css'

/** What charts of the deck colour their series in, one after the other, where a series says no colour itself. */
export function ChartColors() {
  const { charts } = useTheme()
  const { design, history } = useDeckSession()
  const groups = useSwatches()
  return (
    <>
      <div className={styles.colors}>
        {(charts ?? accents).map((color, at) => (
          <Labelled key={accents[at]} label={`Series ${at + 1}`}>
            <div className={styles.color}>
              <ColorPicker
                label={`Colour of series ${at + 1}`}
                value={color}
                groups={groups}
                onChange={(next) => history.gesture(() => setThemeChart(design.doc, at, next as Color))}
              />
            </div>
          </Labelled>
        ))}
      </div>
      <Button
        icon={RotateCcw}
        wide
        disabled={!charts}
        onClick={() => history.gesture(() => setThemeChart(design.doc, null))}
      >
        As the accents
      </Button>
    </>
  )
}
