import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { TemplateVersionId } from '#shared/model/ids.ts'
import { useDeckRecord } from '#client/deck/deckRecord.ts'
import { templateStandingQuery } from '#client/queries/templateQueries.ts'
import { Button } from '#client/ui/Button.tsx'
import { TemplateUpdate } from './TemplateUpdate.tsx'
import styles from './template.module.css'

/** Which template the deck stands on, and the way to a newer version of it. Whoever cannot be told is told nothing. */
export function TemplateNews({ version }: { version: TemplateVersionId }) {
  const workspaceId = useDeckRecord()?.workspaceId ?? ''
  const [looking, setLooking] = useState(false)
  const { data } = useQuery({
    ...templateStandingQuery(workspaceId, version),
    enabled: workspaceId !== '',
    // A template that is gone is no failure here: the deck has its layouts.
    retry: false,
  })
  if (!data) return null
  const { name, number, newer } = data
  return (
    <div className={styles.news}>
      <p>
        {name === null ? (
          'From a template that the workspace offers no more.'
        ) : (
          <>
            From “<bdi>{name}</bdi>”, version {number}.{newer && ` Version ${newer.number} is here.`}
          </>
        )}
      </p>
      {newer && name !== null && (
        <Button size="s" onClick={() => setLooking(true)}>
          See what changes…
        </Button>
      )}
      {looking && newer && name !== null && (
        <TemplateUpdate
          workspaceId={workspaceId}
          name={name}
          newer={newer}
          onClose={() => setLooking(false)}
        />
      )}
    </div>
  )
}
