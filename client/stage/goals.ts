/** Places that keys lead to, by the attribute that the parts carry. */
export type Goal = 'quiet-line' | 'questions' | 'notes'

export const goalProps = (goal: Goal) => ({ 'data-goal': goal })

/** Most of what is in sight, so that the last line read is still there. */
const page = 0.7

export function scrollGoal(goal: Goal, by: 1 | -1): void {
  const place = maybePlace(goal)
  place?.scrollBy({ top: by * page * place.clientHeight })
}

/** The place itself, or the first question in it. */
export function focusGoal(goal: Goal): void {
  const place = maybePlace(goal)
  const inside = place?.querySelector<HTMLElement>('li[tabindex]') ?? place
  inside?.focus()
}

const maybePlace = (goal: Goal): HTMLElement | null =>
  document.querySelector<HTMLElement>(`[data-goal="${goal}"]`)
