import { openStage } from '#shared/stage/open.ts'
import { presenterStage, type PresenterStage } from '#shared/stage/presenterView.ts'
import { reduce } from '#shared/stage/reduce.ts'
import type { StageSlide } from '#shared/stage/stage.ts'

const people = [
  { id: 'maya', name: 'Maya', side: 'marketing' },
  { id: 'sam', name: 'Sam', side: 'sales' },
  { id: 'lee', name: 'Lee', side: 'sales' },
] as const

const slide = (id: string, speaker: string | null): StageSlide => ({ id, speaker, seconds: 60 })

/** As many as `size` on stage since time 0, Maya driving; slides a, b and c of a minute each, spoken by whom it says. */
export function onStage(size: 1 | 2 | 3, [a, b, c]: readonly (string | null)[]): PresenterStage {
  const slides = [slide('a', a ?? null), slide('b', b ?? null), slide('c', c ?? null)] as const
  const opened = openStage(
    { id: 's', pitchId: 'p', mode: 'show', deck: 'd', slides: [...slides], by: people[0] },
    0,
  )
  const full = people.slice(1, size).reduce((stage, presenter) => {
    const result = reduce(stage, { by: 'server', command: { kind: 'arrive', presenter } }, 0)
    return result.ok ? result.stage : stage
  }, opened)
  return presenterStage(full)
}

export const pairOnStage = (): PresenterStage => onStage(2, ['maya', 'maya', 'sam'])
