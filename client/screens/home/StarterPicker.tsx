import { useQuery } from '@tanstack/react-query'
import { useId } from 'react'
import { errorText } from '#client/api.ts'
import { Button } from '#client/ui/Button.tsx'
import { Skeleton } from '#client/ui/Skeleton.tsx'
import { CoverView } from './CoverView.tsx'
import { startersQuery } from './libraryQueries.ts'
import styles from './StarterPicker.module.css'

/** An empty deck is the choice of no starter. */
export const blank = ''

interface StarterPickerProps {
  value: string
  onChange: (starter: string) => void
}

export function StarterPicker({ value, onChange }: StarterPickerProps) {
  const name = useId()
  const { data: starters, error, refetch } = useQuery(startersQuery)
  const option = (id: string, title: string, text: string, cover: React.ReactNode) => (
    <label key={id} className={styles.option}>
      <input
        type="radio"
        name={name}
        value={id}
        checked={value === id}
        onChange={() => onChange(id)}
        className={styles.radio}
      />
      <span className={styles.sheet}>{cover}</span>
      <strong>{title}</strong>
      <small>{text}</small>
    </label>
  )
  return (
    <fieldset className={styles.picker} aria-busy={!starters && !error}>
      <legend className={styles.legend}>Start from</legend>
      <div className={styles.options}>
        {option(blank, 'Blank', 'One empty slide, and your own ideas', <CoverView cover={null} />)}
        {starters?.map(({ id, title, description, cover, slideCount }) =>
          option(id, title, `${description} ${slideCount} slides.`, <CoverView cover={cover} />),
        )}
        {!starters && !error && [1, 2, 3, 4].map((key) => <Skeleton key={key} ratio={16 / 9} />)}
      </div>
      {error && (
        <p className={styles.error}>
          {errorText(error)}{' '}
          <Button size="s" onClick={() => void refetch()}>
            Try again
          </Button>
        </p>
      )}
    </fieldset>
  )
}
