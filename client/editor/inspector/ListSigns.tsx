import { useSwatches } from '#client/deck/swatches.ts'
import { ColorPicker } from '#client/ui/ColorPicker.tsx'
import { NumberField } from '#client/ui/NumberField.tsx'
import { Select } from '#client/ui/Select.tsx'
import type { ComposedBody } from '#shared/model/body.ts'
import type { Color } from '#shared/model/color.ts'
import { listLevelOf, mostListLevels, signSizes, type ListLevel } from '#shared/model/listMarker.ts'
import type { RichText } from '#shared/model/richText.ts'
import { common, orNull } from './common.ts'
import styles from './TextSection.module.css'

interface ListSignsProps {
  bodies: readonly Pick<ComposedBody, 'text' | 'lists'>[]
  /** Of each body, by how its lists stand now. */
  onChange: (change: (lists: ComposedBody['lists']) => readonly ListLevel[]) => void
}

/** The signs of lists, level by level, how they look and how far each level is set in; nothing where no words are listed. */
export function ListSigns({ bodies, onChange }: ListSignsProps) {
  const groups = useSwatches()
  if (!bodies.some(({ text }) => hasLists(text))) return null
  const signs = orNull(common(bodies, ({ lists }) => signsOf(levelsOf(lists))))
  const first = <K extends keyof ListLevel>(key: K) =>
    common(bodies, ({ lists }) => listLevelOf(lists, 0)[key])
  const changeAll = (look: (level: ListLevel) => ListLevel) => onChange((lists) => levelsOf(lists).map(look))
  return (
    <div className={styles.halves}>
      <Select
        label="Signs of lists"
        labelHidden
        value={signs}
        placeholder="Several signs"
        options={optionsWith(signs)}
        onChange={(next) =>
          onChange((lists) =>
            levelsOf(lists).map((level, at) => ({ ...level, sign: [...next][at % shown]! })),
          )
        }
      />
      <NumberField
        label="How far lists are set in"
        sign="Indent"
        min={12}
        max={100}
        value={orNull(first('hang'))}
        onCommit={(hang) =>
          onChange((lists) => levelsOf(lists).map((level, at) => ({ ...level, before: at * hang, hang })))
        }
      />
      <ColorPicker
        label="Colour of signs"
        value={orNull(first('color'))}
        groups={groups}
        onChange={(color) => changeAll((level) => ({ ...level, color: color as Color }))}
        noneLabel="As the words"
        onNone={() => changeAll(({ color: _, ...level }) => level)}
      />
      <NumberField
        label="Size of signs"
        sign="Size"
        unit="%"
        min={signSizes[0] * 100}
        max={signSizes[1] * 100}
        value={orNull(common(bodies, ({ lists }) => Math.round((listLevelOf(lists, 0).size ?? 1) * 100)))}
        onCommit={(size) =>
          changeAll(({ size: _, ...level }) => (size === 100 ? level : { ...level, size: size / 100 }))
        }
      />
    </div>
  )
}

export const hasLists = (text: RichText): boolean => text.some(({ list }) => list !== null)

const levelsOf = (lists: readonly ListLevel[] | undefined): readonly ListLevel[] =>
  Array.from({ length: mostListLevels }, (_, level) => listLevelOf(lists, level))

/** Levels that a choice shows and names; deeper ones begin with the first again. */
const shown = 3

const signsOf = (levels: readonly ListLevel[]): string =>
  levels
    .slice(0, shown)
    .map(({ sign }) => sign)
    .join('')

const usual = signsOf(levelsOf(undefined))

const names: Readonly<Record<string, string>> = {
  [usual]: 'Dots and dashes',
  '●○■': 'Dots, rings, squares',
  '▪▫▪': 'Squares',
  '–––': 'Dashes',
  '→•–': 'Arrows',
  '➢•–': 'Arrowheads',
  '✓•–': 'Ticks',
  '★○•': 'Stars',
}

/** Signs that came with a file are none of these, and stay. */
function optionsWith(signs: string | null) {
  const known = Object.entries(names).map(([value, name]) => ({
    value,
    label: name,
    description: spaced(value),
  }))
  if (signs === null || names[signs] !== undefined) return known
  return [...known, { value: signs, label: 'As in its file', description: spaced(signs) }]
}

const spaced = (signs: string): string => [...signs].join(' ')
