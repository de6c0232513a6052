import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { errorText } from '#client/api.ts'
import { Button } from '#client/ui/Button.tsx'
import { EmptyState } from '#client/ui/EmptyState.tsx'
import { Icon, type LucideIcon } from '#client/ui/Icon.tsx'
import { Loading } from '#client/ui/Loading.tsx'
import styles from './BrandScreen.module.css'

interface BrandSectionProps<T> {
  title: string
  /** A sentence on what it is for. */
  lead: string
  icon: LucideIcon
  /** What is said while there is nothing yet. */
  empty: { readonly title: string; readonly text: string }
  query: Pick<UseQueryResult<readonly T[]>, 'data' | 'error' | 'refetch'>
  action?: ReactNode
  children: (things: readonly T[]) => ReactNode
}

/** A part of the brand: on its way, empty, full, or failed. */
export function BrandSection<T>({ title, lead, icon, empty, query, action, children }: BrandSectionProps<T>) {
  const { data, error, refetch } = query
  return (
    <section aria-label={title}>
      <div className={styles.head}>
        <div>
          <h2>{title}</h2>
          <p>{lead}</p>
        </div>
        {action}
      </div>
      {error && !data ? (
        <EmptyState
          title="This could not be loaded"
          action={<Button onClick={() => void refetch()}>Try again</Button>}
        >
          {errorText(error)}
        </EmptyState>
      ) : !data ? (
        <Loading label={`Loading: ${title}`} height={64} />
      ) : data.length === 0 ? (
        <div className={styles.empty}>
          <Icon icon={icon} size={20} />
          <p>
            <strong>{empty.title}</strong>
            {empty.text}
          </p>
        </div>
      ) : (
        children(data)
      )}
    </section>
  )
}
