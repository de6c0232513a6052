import type { LinkTerms, NewStage } from '#shared/protocol/stage.ts'

/** How the audience's link is to behave, as its fields hold it. */
export interface LinkChoices {
  readonly passcode: string
  readonly end: LinkEnd
  /** For `moment`: what a date and time field holds, in this machine's zone. */
  readonly moment: string
  readonly limit: string
}

/** When it stops letting people watch. */
type LinkEnd = 'ending' | 'two-hours' | 'tonight' | 'moment'

export const linkEnds: readonly { readonly value: LinkEnd; readonly label: string }[] = [
  { value: 'ending', label: 'With the presentation' },
  { value: 'two-hours', label: 'In 2 hours' },
  { value: 'tonight', label: 'Tonight at midnight' },
  { value: 'moment', label: 'At a date and time…' },
]

export const usualLink: LinkChoices = { passcode: '', end: 'ending', moment: '', limit: '500' }

/** The fields of a link that has been sent. */
export const choicesOf = ({ expiresAt, limit }: LinkTerms): LinkChoices => ({
  passcode: '',
  end: expiresAt === null ? 'ending' : 'moment',
  moment: expiresAt === null ? '' : localMoment(new Date(expiresAt)),
  limit: String(limit),
})

/** As a date and time field holds it: `2026-12-03T14:00`, in this machine's zone. */
const localMoment = (at: Date): string =>
  new Date(at.getTime() - at.getTimezoneOffset() * 60_000).toISOString().slice(0, 16)

const mostPeople = 2_000

/** What is wrong, by field, in words. */
export type LinkProblems = Readonly<Partial<Record<'passcode' | 'moment' | 'limit', string | undefined>>>

export function linkProblems({ passcode, end, moment, limit }: LinkChoices, now: Date): LinkProblems {
  const given = passcode.trim().length
  const people = Number(limit)
  return {
    passcode: given > 0 && given < 4 ? 'Use at least four characters, or none.' : undefined,
    moment: end === 'moment' ? momentProblem(moment, now) : undefined,
    limit:
      Number.isInteger(people) && people >= 1 && people <= mostPeople
        ? undefined
        : 'Give a whole number from 1 to 2,000.',
  }
}

function momentProblem(moment: string, now: Date): string | undefined {
  const at = Date.parse(moment)
  if (Number.isNaN(at)) return 'Choose a date and a time.'
  return at <= now.getTime() ? 'That is past. Choose a time to come.' : undefined
}

/** As the server takes them; ask for problems first. */
export function linkOf(
  { passcode, end, moment, limit }: LinkChoices,
  now: Date,
): Pick<NewStage, 'passcode' | 'expiresAt' | 'limit'> {
  return { passcode: passcode.trim() || null, expiresAt: endsAt(end, moment, now), limit: Number(limit) }
}

function endsAt(end: LinkEnd, moment: string, now: Date): string | null {
  switch (end) {
    case 'ending':
      return null
    case 'two-hours':
      return new Date(now.getTime() + 2 * 60 * 60 * 1000).toISOString()
    case 'tonight':
      return new Date(now.getFullYear(), now.getMonth(), now.getDate() + 1).toISOString()
    case 'moment':
      return new Date(moment).toISOString()
  }
}
