import { Type } from 'lucide-react'
import { useOwnFontsUsed } from '#client/deck/ownFonts.ts'
import { useTheme } from '#client/deck/deckParts.ts'
import { familyValue } from '#client/slide/fontValue.ts'
import { Icon } from '#client/ui/Icon.tsx'
import styles from './FontsInFile.module.css'

/** What becomes of fonts that the workspace brought: a file names them, and another machine may not have them. */
export function FontsInFile() {
  const { own = [] } = useTheme().fonts
  const used = useOwnFontsUsed()
  if (used.length === 0) return null
  return (
    <section className={styles.fonts} aria-label="Fonts in the file">
      <h3 className={styles.title}>
        <Icon icon={Type} size={14} /> Fonts that are named in the file, not in it
      </h3>
      <ul>
        {used.map((name) => {
          const like = own.find((font) => font.name === name)?.like ?? 'Arial'
          return (
            <li key={name} className={styles.font}>
              <span>
                <strong>{name}</strong>: where it is not installed, PowerPoint shows another font, most often{' '}
                {like}, and lines may break elsewhere.
              </span>
              <span className={styles.sample} style={{ fontFamily: familyValue(like) }} aria-hidden>
                {name} in {like}
              </span>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
