import { useRef, useState, type KeyboardEvent } from 'react'
import { presets, type Shape } from '#shared/blocks/shape/presets.ts'
import { nextInGrid } from '#client/ui/gridKeys.ts'
import { SearchField } from '#client/ui/SearchField.tsx'
import { ShapePicture } from './ShapePicture.tsx'
import { columns, matchingFamilies } from './shapeRows.ts'
import styles from './ShapePicker.module.css'

interface ShapePickerProps {
  /** The one that is taken already, if one is. */
  value: Shape | null
  /** Left out: all of them. */
  among?: ReadonlySet<Shape> | undefined
  onPick: (shape: Shape) => void
}

/** All shapes by family: type a word of a name and press Enter, or go through them with the arrow keys. */
export function ShapePicker({ value, among, onPick }: ShapePickerProps) {
  const [typed, setTyped] = useState('')
  const [search, grid] = [useRef<HTMLInputElement>(null), useRef<HTMLDivElement>(null)]
  const families = matchingFamilies(typed, among)
  const found = families.flatMap(({ shapes }) => shapes)
  const stop = found.find((shape) => shape === value) ?? found[0]
  const handleKey = (event: KeyboardEvent<HTMLDivElement>) => {
    const at = (event.target as HTMLElement).dataset['shape'] as Shape | undefined
    if (at === undefined && event.key === 'Enter' && typed && found[0]) {
      event.preventDefault()
      onPick(found[0])
    }
    const rows = families.map(({ shapes }) => shapes)
    const next = nextInGrid(rows, columns, at ?? null, event.key)
    if (next === undefined) return
    event.preventDefault()
    if (next === null) search.current?.focus()
    else grid.current?.querySelector<HTMLElement>(`[data-shape="${next}"]`)?.focus()
  }
  return (
    <div className={styles.picker} onKeyDown={handleKey}>
      <SearchField ref={search} label="Find a shape" value={typed} onChange={setTyped} />
      <div ref={grid} className={styles.families}>
        {families.map(({ name, shapes }) => (
          <section key={name} aria-label={name}>
            <h3 className={styles.family}>{name}</h3>
            <div className={styles.shapes} style={{ gridTemplateColumns: `repeat(${columns}, 1fr)` }}>
              {shapes.map((shape) => (
                <button
                  key={shape}
                  type="button"
                  className={styles.shape}
                  data-shape={shape}
                  aria-label={presets[shape].label}
                  aria-pressed={shape === value}
                  title={presets[shape].label}
                  tabIndex={shape === stop ? 0 : -1}
                  onClick={() => onPick(shape)}
                >
                  <ShapePicture shape={shape} />
                </button>
              ))}
            </div>
          </section>
        ))}
      </div>
      {found.length === 0 && (
        <p className={styles.none} role="status">
          No shape is called that. Try “arrow”, “star” or “bubble”.
        </p>
      )}
    </div>
  )
}
