import type { DeckRecord, PitchRecord } from '#shared/protocol/api.ts'
import type { StageOpened } from '#shared/protocol/stage.ts'
import { Browser, makePitch, makeWorkspace, type TestPerson } from '../../support/people.ts'

/** Whoever attacks: an account of their own, as anyone may have, with decks, a pitch and showings; and guests of theirs. */
export interface Attacker {
  readonly person: TestPerson
  readonly workspaceId: string
  readonly deck: DeckRecord
  readonly pitch: PitchRecord
  readonly stageId: string
  /** Where an audience comes in by a passcode, and nobody is. */
  readonly locked: string
  /** Where anybody comes in, and the guests have. */
  readonly open: string
  readonly guests: readonly Browser[]
  /** That the audience has asked. */
  readonly question: string
}

/** Does something once; it is done again and again, so many at a time. */
export interface Attack {
  readonly name: string
  readonly atOnce: number
  readonly once: (attacker: Attacker, nth: number) => Promise<unknown>
}

const manyGuests = 30

export async function makeAttacker(url: string): Promise<Attacker> {
  const { owner: person, workspace } = await makeWorkspace(url, 'Elsewhere')
  const body = { workspaceId: workspace.id, starter: 'case-study' }
  const { body: deck } = await person.post<DeckRecord>('/api/decks', body)
  for (let nth = 0; nth < 40; nth += 1) await person.post(`/api/decks/${deck.id}/duplicate`)
  const pitch = await makePitch(person, deck)
  const start = async (data: object) => {
    const { body } = await person.post<StageOpened>(`/api/pitches/${pitch.id}/stages`, data)
    return { stageId: body.stageId, path: new URL(body.watchUrl!).pathname }
  }
  const { path: locked } = await start({ reason: 'A measurement.', passcode: 'harbour' })
  const { stageId, path: open } = await start({ reason: 'A measurement.' })
  const guests = Array.from({ length: manyGuests }, () => new Browser(url))
  for (const guest of guests) await guest.post(`${open}/enter`, {})
  const question = 'a-question'
  await guests[0]!.post(`${open}/say`, { kind: 'question', id: question, text: 'How much is it?' })
  return { person, workspaceId: workspace.id, deck, pitch, stageId, locked, open, guests, question }
}

/** Asks and reads all of the answer. */
export async function read(by: Browser, path: string, init: RequestInit = {}): Promise<void> {
  const answer = await by.raw(path, init)
  await answer.arrayBuffer()
}

export const post = (body: object, headers: Record<string, string> = {}): RequestInit => ({
  method: 'POST',
  headers: { 'content-type': 'application/json', ...headers },
  body: JSON.stringify(body),
})
