import sharp from 'sharp'
import { addBlocks, deleteBlocks } from '#shared/docs/blockEdits.ts'
import { keyMessageText, orderedSlides } from '#shared/docs/designDoc.ts'
import { hideInPitch, pointsText, setFact, setFill } from '#shared/docs/pitchDoc.ts'
import { goalKeys, putGoal } from '#shared/docs/goalDoc.ts'
import { handoverText } from '#shared/docs/planDoc.ts'
import { writeRichText } from '#shared/docs/richTextWrite.ts'
import { addSlide, deleteSlide, hideSlide, setSection } from '#shared/docs/slideEdits.ts'
import { frame } from '#shared/model/frame.ts'
import type { AssetHash, SlideId } from '#shared/model/ids.ts'
import { plainRichText } from '#shared/model/richText.ts'
import type { Asset, DeckRecord, PitchRecord } from '#shared/protocol/api.ts'
import { roomName } from '#shared/protocol/rooms.ts'
import type * as Y from 'yjs'
import { join, makeDeck, makePitch, makeWorkspace, type TestPerson } from './people.ts'
import { editRoom } from './editRoom.ts'

/** A slide that may be seen once it is on show: everything of it holds `WORDS-<nth>-`, or is its picture. */
export interface ShownSlide {
  readonly id: SlideId
  readonly title: string
  readonly words: string
  readonly picture: AssetHash
}

/** A pitch whose every private place holds a word that begins with `SECRET-`. */
export interface SecretPitch {
  readonly maya: TestPerson
  readonly sam: TestPerson
  readonly deck: DeckRecord
  readonly pitch: PitchRecord
  readonly slides: readonly ShownSlide[]
  /** Pictures on slides that are hidden, and one that no slide shows. */
  readonly hiddenPictures: readonly AssetHash[]
}

/** Made over the wire, as people do it, so that any running server can have it. */
export async function makeSecretPitch(url: string, count: number): Promise<SecretPitch> {
  const { owner, workspace } = await makeWorkspace(url, 'SECRET-workspace')
  const maya = await join(owner, workspace, ['marketing'], 'Maya SECRET-name')
  const sam = await join(owner, workspace, ['sales'], 'Sam SECRET-name')
  for (const person of [maya, sam]) await saySecrets(person)
  const deck = await makeDeck(maya, workspace, 'SECRET-working-title')
  const pitch = await makePitch(sam, deck)
  const pictures = await Promise.all(
    Array.from({ length: count + 3 }, async (_, nth) => {
      const { body } = await maya.upload<Asset>(`/api/assets?workspace=${workspace.id}`, await picture(nth))
      return body.hash
    }),
  )
  const hiddenPictures = pictures.slice(count)

  const made = await editRoom(maya, roomName('design', deck.id), (doc) => {
    for (const { id } of orderedSlides(doc)) deleteSlide(doc, id)
    const slides = Array.from({ length: count }, (_, nth) => slideOf(doc, `WORDS-${nth}-`, pictures[nth]!))
    const hidden = [0, 1].map((nth) => slideOf(doc, `SECRET-hidden-${nth}-`, hiddenPictures[nth]!))
    hideSlide(doc, hidden[0]!.id, true)
    return { slides, hidden }
  })
  await editRoom(sam, roomName('pitch', pitch.id), (doc) => {
    hideInPitch(doc, made.hidden[1]!.id, true)
    setFact(doc, 'budget', 'SECRET-fact')
    for (const key of goalKeys.pitch) putGoal(doc, key, plainRichText(`SECRET-goal-${key}`))
    for (const { id, slot, parked, mark } of [...made.slides, ...made.hidden]) {
      setFill(doc, { block: slot, part: '' }, plainRichText(`${mark}fill`))
      setFill(doc, { block: parked, part: '' }, plainRichText('SECRET-parked'))
      writeRichText(pointsText(doc, id), plainRichText('SECRET-points'))
    }
  })
  await editRoom(maya, roomName('design', deck.id), (doc) => {
    for (const { id, parked } of made.slides) deleteBlocks(doc, id, [parked])
    for (const key of goalKeys.design) putGoal(doc, key, plainRichText(`SECRET-goal-${key}`))
  })
  await editRoom(sam, roomName('plan', pitch.id), (doc) => {
    putGoal(doc, 'sales', plainRichText('SECRET-goal-sales'))
    for (const { id } of made.slides) writeRichText(handoverText(doc, id), plainRichText('SECRET-handover'))
  })
  await editRoom(maya, roomName('plan', pitch.id), (doc) =>
    putGoal(doc, 'marketing', plainRichText('SECRET-goal-marketing')),
  )
  await dressAnotherClient(sam, deck, made.slides[0]!.slot)
  const [first] = made.slides
  const suggestion = { slideId: first!.id, blockId: first!.slot, note: 'SECRET-note', text: 'SECRET-comment' }
  await sam.post(`/api/decks/${deck.id}/suggestions`, suggestion)
  const slides = made.slides.map(({ id, mark }, nth) => ({
    id,
    title: `${mark}title`,
    words: mark,
    picture: pictures[nth]!,
  }))
  return { maya, sam, deck, pitch, slides, hiddenPictures }
}

/** What everybody in the workspace may read of somebody is nobody else's business either. */
async function saySecrets(person: TestPerson): Promise<void> {
  for (const field of ['title', 'city', 'reach', 'family']) {
    const line = { text: `SECRET-${field}`, visibility: 'workspace', revision: 0 }
    await person.put(`/api/me/profile/${field}`, line)
  }
}

function slideOf(doc: Y.Doc, mark: string, asset: AssetHash) {
  const id = addSlide(doc, { title: `${mark}title` })
  setSection(doc, id, 'SECRET-section')
  writeRichText(keyMessageText(doc, id), plainRichText('SECRET-key'))
  const place = { name: 'SECRET-slot', prompt: 'SECRET-prompt', limit: null, required: false }
  const [slot, parked] = addBlocks(doc, id, [
    { kind: 'text', frame: frame(60, 200, 600, 80), slot: place, reason: 'SECRET-reason' },
    { kind: 'text', frame: frame(60, 300, 600, 80), slot: place },
    {
      kind: 'text',
      frame: frame(60, 60, 900, 80),
      reason: 'SECRET-reason',
      body: { text: plainRichText(`${mark}title`), role: 'title' },
    },
    {
      kind: 'image',
      frame: frame(800, 200, 320, 320),
      reason: 'SECRET-reason',
      picture: { asset, width: 8, height: 8, alt: `${mark}alt` },
    },
    {
      kind: 'text',
      frame: frame(60, 500, 600, 80),
      body: { text: plainRichText('SECRET-withheld') },
      condition: { fact: 'budget', test: 'is', value: 'SECRET-value' },
    },
    {
      kind: 'image',
      frame: frame(700, 500, 80, 80),
      picture: { asset, width: 8, height: 8, alt: 'SECRET-hidden-picture' },
      hidden: true,
    },
    {
      kind: 'text',
      frame: frame(700, 600, 400, 80),
      body: { text: plainRichText('SECRET-hidden-block') },
      slot: { ...place, required: true },
      hidden: true,
    },
    {
      kind: 'text',
      frame: frame(60, 600, 600, 80),
      body: { text: plainRichText(`${mark}conditional`) },
      condition: { fact: 'budget', test: 'is-not', value: 'SECRET-value' },
    },
  ])
  return { id, mark, slot: slot!, parked: parked! }
}

async function dressAnotherClient(sam: TestPerson, deck: DeckRecord, slot: string): Promise<void> {
  const other = await makePitch(sam, deck, 'SECRET-client')
  await editRoom(sam, roomName('pitch', other.id), (doc) => {
    setFill(doc, { block: slot, part: '' }, plainRichText('SECRET-other-words'))
    setFact(doc, 'client.name', 'SECRET-client')
  })
}

/** No two alike, so that each has a hash of its own. */
const picture = (nth: number): Promise<Buffer> =>
  sharp({ create: { width: 8, height: 8, channels: 3, background: { r: nth * 20, g: 90, b: 160 } } })
    .png()
    .toBuffer()
