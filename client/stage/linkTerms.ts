import { dayText, hourText } from '#client/page/when.ts'
import type { LinkTerms } from '#shared/protocol/stage.ts'

/** `Open until Thu 3 Dec 2026, 14:00, for up to 500 people at once, with a passcode.` */
export function termsText({ expiresAt, limit, passcode }: LinkTerms, now: number): string {
  const people = limit === 1 ? 'for one person at a time' : `for up to ${limit} people at once`
  return `${endText(expiresAt, now)}, ${people}${passcode ? ', with a passcode' : ''}.`
}

function endText(expiresAt: string | null, now: number): string {
  if (expiresAt === null) return 'Open until the presentation ends'
  const end = Date.parse(expiresAt)
  const moment = `${dayText(end)}, ${hourText(end)}`
  return end <= now ? `Over since ${moment}` : `Open until ${moment}`
}
