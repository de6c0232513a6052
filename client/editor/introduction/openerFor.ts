import { cutText } from '#shared/model/characters.ts'
import type { InCommon } from '#shared/protocol/people.ts'

/** Characters of a name within the line. */
const longestName = 60

/** A first line to somebody, out of what both share; theirs to change. `client`: of the pitch that brings them together. */
export function openerFor({ interests, city, pitches }: InCommon, client: string): string {
  const [interest, pitch] = [interests[0], pitches[0]]
  const shared = interest
    ? `I see we share an interest: ${short(interest)}. `
    : city
      ? `I see we are both in ${short(city)}. `
      : pitch
        ? `We both had a part in the pitch for ${short(pitch)}, I see. `
        : ''
  return `Hello! ${shared}I look forward to working on ${short(client)} with you.`
}

const short = (name: string): string =>
  name.length <= longestName ? name : `${cutText(name, longestName - 1)}…`
