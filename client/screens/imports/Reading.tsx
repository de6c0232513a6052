import { useState } from 'react'
import type { ImportState } from '#shared/protocol/imports.ts'
import { errorText } from '#client/api.ts'
import { PageHead } from '#client/page/PageHead.tsx'
import { Button } from '#client/ui/Button.tsx'
import { FormError } from '#client/ui/FormError.tsx'
import { Progress } from '#client/ui/Progress.tsx'
import styles from './imports.module.css'

interface ReadingProps {
  name: string
  state: Extract<ImportState, { kind: 'reading' }>
  onCancel: () => Promise<void>
}

export function Reading({ name, state, onCancel }: ReadingProps) {
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<string>()
  const { ahead, slide, slides } = state
  async function cancel() {
    setBusy(true)
    await onCancel().catch((caught: unknown) => {
      setError(errorText(caught))
      setBusy(false)
    })
  }
  return (
    <>
      <PageHead title={name} />
      <div className={styles.reading}>
        <p role="status">{readingWords(state)}</p>
        <Progress
          label="Reading the file"
          value={ahead === null && slides > 0 ? slide : null}
          max={Math.max(slides, 1)}
        />
        <p className={styles.quiet}>
          You can leave this page: the file is read meanwhile, and waits above your decks for seven days.
        </p>
        <FormError text={error} />
        <div>
          <Button loading={busy} onClick={() => void cancel()}>
            Cancel
          </Button>
        </div>
      </div>
    </>
  )
}

function readingWords({ ahead, slide, slides }: ReadingProps['state']): string {
  if (ahead !== null)
    return ahead === 0 ? 'Yours is read next.' : `Read after ${ahead} other${ahead === 1 ? '' : 's'}.`
  if (slides === 0) return 'Opening the file…'
  return slide + 1 < slides ? `Reading slide ${slide + 1} of ${slides}…` : 'Storing its pictures…'
}
