import { useQuery } from '@tanstack/react-query'
import { useId } from 'react'
import type { Starter } from '#shared/protocol/api.ts'
import { errorText } from '#client/api.ts'
import { Button } from '#client/ui/Button.tsx'
import { Skeleton } from '#client/ui/Skeleton.tsx'
import { CoverView } from './CoverView.tsx'
import { startersQuery } from '#client/queries/libraryQueries.ts'
import styles from './StarterPicker.module.css'

/** The empty one, first in the server's list. */
export const blankStarter = 'blank'

interface StarterPickerProps {
  value: string
  onChange: (starter: string) => void
}

export function StarterPicker({ value, onChange }: StarterPickerProps) {
  const name = useId()
  const { data: starters, error, refetch } = useQuery(startersQuery)
  return (
    <fieldset className={styles.picker} aria-busy={!starters && !error}>
      <legend className={styles.legend}>Start from</legend>
      <div className={styles.options}>
        {starters?.map((starter) => (
          <label key={starter.id} className={styles.option}>
            <input
              type="radio"
              name={name}
              className={styles.radio}
              checked={value === starter.id}
              onChange={() => onChange(starter.id)}
            />
            <StarterFace starter={starter} />
          </label>
        ))}
        {!starters && !error && [1, 2, 3, 4].map((key) => <Skeleton key={key} ratio={16 / 9} />)}
      </div>
      {error && (
        <p role="alert" className={styles.error}>
          {errorText(error)}
          <Button size="s" onClick={() => void refetch()}>
            Try again
          </Button>
        </p>
      )}
    </fieldset>
  )
}

function StarterFace({ starter: { title, description, slideCount, cover } }: { starter: Starter }) {
  return (
    <>
      <span className={styles.sheet}>
        <CoverView cover={cover} />
      </span>
      <strong>{title}</strong>
      <small>
        {description} {slideCount === 1 ? '1 slide' : `${slideCount} slides`}
      </small>
    </>
  )
}
