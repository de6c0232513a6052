import { useState } from 'react'
import { Button } from '#client/ui/Button.tsx'
import { TextField } from '#client/ui/TextField.tsx'
import type { Hit } from '#shared/find/hit.ts'
import { longestWanted } from '#shared/find/matcher.ts'
import { useReplace } from './useReplace.ts'
import type { Search } from './useSearch.ts'
import styles from './FindPanel.module.css'

interface ReplaceFormProps {
  search: Search
  onStep: ((hit: Hit) => void) | undefined
}

/** Other words for the hit one is at, or for all of them. The buttons say what comes of it. */
export function ReplaceForm({ search, onStep }: ReplaceFormProps) {
  const { hits, at } = search
  const [words, setWords] = useState('')
  const replace = useReplace(search)
  const current = hits[at]
  const all = replace.outlook(hits)
  const one = replace.outlook(current ? [current] : [])

  async function replaceCurrent() {
    if (!current) return
    // What is suggested, a fact's, or found in the new words as well stands there as before: one goes on behind it.
    const stays = one.mine === 0 || (search.matches?.(words).length ?? 0) > 0
    await replace.run([current], words)
    const next = (at + 1) % hits.length
    if (stays) search.goTo(next)
    if (hits[next]) onStep?.(hits[next])
  }

  return (
    <div className={styles.replace}>
      <TextField
        label="Replace with"
        size="s"
        maxLength={longestWanted}
        value={words}
        onChange={(next) => setWords(next.replaceAll('\n', ' '))}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
          event.preventDefault()
          void replaceCurrent()
        }}
      />
      <div className={styles.buttons}>
        {onStep && (
          <Button size="s" disabled={!current} onClick={() => void replaceCurrent()}>
            {one.suggested > 0 ? 'Suggest this one' : 'Replace this one'}
          </Button>
        )}
        <Button
          size="s"
          variant="primary"
          loading={replace.busy}
          disabled={hits.length === 0}
          onClick={() => void replace.run(hits, words)}
        >
          {allWords(all)}
        </Button>
      </div>
      <p role="status" className={styles.said}>
        {replace.said}
      </p>
    </div>
  )
}

function allWords({ mine, suggested }: { readonly mine: number; readonly suggested: number }): string {
  if (suggested === 0) return mine === 0 ? 'Replace all' : `Replace all ${mine}`
  return mine === 0 ? `Suggest all ${suggested}` : `Replace ${mine}, suggest ${suggested}`
}
