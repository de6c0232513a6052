import type { GoalKey } from '#shared/docs/goalDoc.ts'

/** What each goal is called where it is written, and where an undo or a refusal names it. */
export const goalLabels: Readonly<Record<GoalKey, string>> = {
  campaign: 'Campaign',
  aim: 'What the deck has to achieve',
  dates: 'Key dates',
  next: 'Next step with the client',
  marketing: 'What marketing wants from the meeting',
  sales: 'What sales wants from the meeting',
}
