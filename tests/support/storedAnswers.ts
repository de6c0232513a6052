import { isDeepStrictEqual } from 'node:util'
import type { Element } from '@xmldom/xmldom'
import { readDesign } from '#shared/docs/designDoc.ts'
import { readPitch } from '#shared/docs/pitchDoc.ts'
import { readNamedPair, readPlan } from '#shared/docs/planDoc.ts'
import { readSuggestions } from '#shared/docs/reviewDoc.ts'
import type { Design } from '#shared/model/design.ts'
import type { AssetHash } from '#shared/model/ids.ts'
import type { Pitch } from '#shared/model/pitch.ts'
import { plainText, type Inline, type Paragraph, type RichText } from '#shared/model/richText.ts'
import type { Covers, DeckRecord, ListedDeck, Me, Members } from '#shared/protocol/api.ts'
import { roomName } from '#shared/protocol/rooms.ts'
import type { PitchStages, ShownDeckAnswer, StageReport } from '#shared/protocol/stage.ts'
import { Browser, password } from './people.ts'
import { attribute, elements, numbered, openPptx, paragraphsOf } from './pptxPackage.ts'
import type { TestServer } from './server.ts'
import { exportedBy } from './exportedBy.ts'

/** One of several people whose work is stored, and who all have the password of the tests. */
export async function signIn(url: string, email: string): Promise<Browser> {
  const browser = new Browser(url)
  const { status } = await browser.post('/api/auth/sign-in/email', { email, password })
  if (status !== 200) throw new Error(`${email} could not sign in: ${status}`)
  return browser
}

/**
 * What a server answers for everything in the first workspace of these people, as plain JSON, part by part.
 * The list of decks is asked for before anything is opened, so that it is as it was stored.
 */
export async function storedAnswers(
  server: TestServer,
  emails: readonly string[],
): Promise<Readonly<Record<string, unknown>>> {
  const people = await Promise.all(emails.map((email) => signIn(server.url, email)))
  const accounts = await Promise.all(people.map((person) => answer<Me>(person, '/api/me')))
  const [person, workspace] = [people[0]!, accounts[0]!.workspaces[0]!]
  const listed = await answer<{ decks: ListedDeck[] }>(person, `/api/decks?workspace=${workspace.id}`)
  const decks = await withCovers(person, listed.decks)
  const pitches = decks.flatMap((deck) => deck.pitches)
  const showings = await inTurn(pitches, ({ id }) => showingsOf(person, id))
  const { rooms, leads, leadsInPlans } = server.services
  await leadsInPlans.settled()
  const designs = await inTurn(decks, ({ id }) => rooms.read(roomName('design', id), readDesign))
  const stored = await inTurn(pitches, ({ id }) => rooms.read(roomName('pitch', id), readPitch))
  const parts = {
    people: { accounts, ...(await answer<Members>(person, `/api/workspaces/${workspace.id}/members`)) },
    decks,
    designs,
    suggestions: await inTurn(decks, ({ id }) => rooms.read(roomName('review', id), readSuggestions)),
    pitches: stored,
    plans: await inTurn(pitches, async ({ id }) => {
      const plan = await rooms.read(roomName('plan', id), (doc) => ({
        ...readPlan(doc),
        named: readNamedPair(doc),
      }))
      const { named, ...rest } = plan
      const led = await leads.of(id)
      // Whom a plan named then leads now.
      const leading = (side: 'marketing' | 'sales') => named[side] && (led[side]?.userId ?? null)
      return { ...rest, pair: { marketing: leading('marketing'), sales: leading('sales') } }
    }),
    showings,
    exports: [
      ...(await inTurn(decks, ({ id }) => exportsOf(person, `/api/decks/${id}`))),
      ...(await inTurn(pitches, ({ id }) => exportsOf(person, `/api/pitches/${id}`))),
      ...(await inTurn(
        showings.flatMap(({ reports }) => reports),
        ({ summary: { id } }) => exportsOf(person, `/api/stages/${id}`),
      )),
    ],
    pictures: await inTurn(picturesIn(designs, stored), (hash) => pictureOf(person, decks[0]!, hash)),
  }
  return JSON.parse(JSON.stringify(told(parts)).replaceAll(server.url, '')) as typeof parts
}

/** Covers were a part of the list once. */
async function withCovers(person: Browser, listed: readonly ListedDeck[]): Promise<DeckRecord[]> {
  const ids = listed.flatMap(({ id, pitches }) => [id, ...pitches.map((pitch) => pitch.id)])
  const path = `/api/covers?workspace=${listed[0]!.workspaceId}&ids=${ids.join(',')}`
  const { covers } = await answer<Covers>(person, path)
  const covered = <T extends { id: string }>(one: T) => ({ ...one, cover: covers[one.id] ?? null })
  return listed.map((deck) => ({ ...covered(deck), pitches: deck.pitches.map(covered) }))
}

/** Without the hash of the pitch as it is now, which says nothing about what is stored. */
async function showingsOf(person: Browser, pitchId: string) {
  const { stages, rehearsal } = await answer<PitchStages>(person, `/api/pitches/${pitchId}/stages`)
  const reports = await inTurn(stages, ({ id }) => answer<StageReport>(person, `/api/stages/${id}/report`))
  const shown = await inTurn(reports, ({ summary, states }) =>
    inTurn(states, ({ hash }) =>
      answer<ShownDeckAnswer>(person, `/api/stages/${summary.id}/deck?state=${hash}`),
    ),
  )
  return { stages, rehearsal, reports, shown }
}

/**
 * The words on each slide of a file and in its notes, in both copies. What a client's copy calls a slide that shows
 * no title is left out: the team's name for it then, its own first words now.
 */
async function exportsOf(person: Browser, thing: string) {
  const copies = await inTurn(['client', 'presenter'], async (copy) => {
    const response = await exportedBy(person, `${thing}/exports?format=pptx&copy=${copy}&reason=Asked`)
    const pptx = openPptx(new Uint8Array(await response.arrayBuffer()))
    const slides = numbered(pptx, 'slides/slide').map((slide) => {
      const notes = pptx.relationships(slide).find(({ type }) => type === 'notesSlide')
      return {
        words: elements(pptx.xml(slide), 'p:sp')
          .filter((shape) => copy === 'presenter' || !liesAbove(shape))
          .flatMap(paragraphsOf),
        notes: notes ? elements(pptx.xml(notes.path), 'p:sp').flatMap(paragraphsOf) : [],
      }
    })
    return { copy, slides }
  })
  // As its address was when the first of these were written down.
  return { path: `${thing}/export.pptx`, copies }
}

/** Where a title that is kept off the slide stands. */
const liesAbove = (shape: Element): boolean =>
  elements(shape, 'a:off').some((off) => Number(attribute(off, 'y')) < 0)

function picturesIn(designs: readonly Design[], pitches: readonly Pitch[]): readonly AssetHash[] {
  const blocks = designs.flatMap(({ slides }) => slides.flatMap((slide) => slide.blocks))
  const ofDesigns = blocks.flatMap((block) => (block.kind === 'image' ? (block.picture ?? []) : []))
  const ofPitches = pitches.flatMap(({ pictures }) => [...pictures.values()])
  return [...new Set([...ofDesigns, ...ofPitches].map(({ asset }) => asset))].sort()
}

async function pictureOf(person: Browser, deck: DeckRecord, hash: AssetHash) {
  const response = await person.raw(`/api/decks/${deck.id}/pictures/${hash}`)
  const { byteLength } = await response.arrayBuffer()
  return { hash, status: response.status, type: response.headers.get('content-type'), bytes: byteLength }
}

async function answer<T>(person: Browser, path: string): Promise<T> {
  const { status, body } = await person.get<T>(path)
  if (status !== 200) throw new Error(`${path}: ${status} ${JSON.stringify(body)}`)
  return body
}

async function inTurn<T, R>(items: readonly T[], ask: (item: T) => Promise<R>): Promise<R[]> {
  const answers: R[] = []
  for (const item of items) answers.push(await ask(item))
  return answers
}

/** Maps and sets as lists in the order of their keys; texts with their plain words beside them. */
function told(value: unknown): unknown {
  if (value instanceof Map) return [...(value as Map<string, unknown>)].sort(byKey).map(told)
  if (value instanceof Set) return [...(value as Set<string>)].sort()
  if (isRichText(value)) return { words: plainText(value), paragraphs: value.map(joined) }
  if (Array.isArray(value)) return value.map(told)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, told(each)]))
}

const byKey = ([a]: [string, unknown], [b]: [string, unknown]): number => (a < b ? -1 : 1)

const isRichText = (value: unknown): value is RichText =>
  Array.isArray(value) &&
  value.length > 0 &&
  value.every((each) => typeof each === 'object' && each !== null && 'inlines' in each)

/** Where one run ends and another of the same look begins is how a text is stored; nobody sees it. */
const joined = (paragraph: Paragraph): Paragraph => ({
  ...paragraph,
  inlines: paragraph.inlines.reduce<readonly Inline[]>((before, inline) => {
    const last = before.at(-1)
    const isOneRun =
      last?.kind === 'text' && inline.kind === 'text' && isDeepStrictEqual(last.marks, inline.marks)
    return isOneRun
      ? [...before.slice(0, -1), { ...last, text: last.text + inline.text }]
      : [...before, inline]
  }, []),
})
