import { changesBetween, pieces } from '#shared/model/wordChanges.ts'
import { VisuallyHidden } from '#client/ui/VisuallyHidden.tsx'
import styles from './returned.module.css'

/** What was taken out and what was put in, in their place; also for those who hear it. */
export function WordDiff({ before, after }: { before: string; after: string }) {
  const old = pieces(before)
  const parts = []
  let done = 0
  for (const { at, removed, inserted } of changesBetween(old, pieces(after))) {
    const [kept, out, put] = [
      old.slice(done, at).join(''),
      old.slice(at, at + removed).join(''),
      inserted.join(''),
    ]
    parts.push(
      kept,
      out !== '' && (
        <del key={`-${at}`} className={styles.out}>
          <VisuallyHidden> removed: </VisuallyHidden>
          {out}
        </del>
      ),
      put !== '' && (
        <ins key={`+${at}`} className={styles.put}>
          <VisuallyHidden> new: </VisuallyHidden>
          {put}
        </ins>
      ),
    )
    done = at + removed
  }
  return (
    <>
      {parts}
      {old.slice(done).join('')}
    </>
  )
}
