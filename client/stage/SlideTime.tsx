import { countedUntil } from '#shared/stage/pace.ts'
import { slideIndex } from '#shared/stage/stage.ts'
import type { PartProps } from './part.ts'
import { useNow } from './useNow.ts'
import { clockText } from './words.ts'
import tone from './tone.module.css'

/** Planned and used on the slide on show; said as over once it is. */
export function SlideTime({ feed: { stage, clockOffset } }: Pick<PartProps, 'feed'>) {
  const now = countedUntil(stage, useNow(clockOffset))
  const planned = (stage.slides[slideIndex(stage, stage.current)]?.seconds ?? 0) * 1000
  const spent = (stage.spent[stage.current] ?? 0) + Math.max(0, now - stage.since)
  // Whole seconds, so that it does not say to be over by nothing.
  const over = planned > 0 && spent - planned >= 1000
  return (
    <>
      {planned > 0 && ` · ${clockText(planned)} planned, `}
      {planned === 0 && ' · '}
      {over ? (
        <strong className={tone.behind}>{clockText(spent - planned)} over</strong>
      ) : (
        `${clockText(spent)} so far`
      )}
    </>
  )
}
