/** Places that keys lead to, by the attribute that the parts carry. */
export type Goal = 'quiet-line' | 'questions'

export const goalProps = (goal: Goal) => ({ 'data-goal': goal })

/** The place itself, or the first question in it. */
export function focusGoal(goal: Goal): void {
  const place = document.querySelector<HTMLElement>(`[data-goal="${goal}"]`)
  const inside = place?.querySelector<HTMLElement>('li[tabindex]') ?? place
  inside?.focus()
}
