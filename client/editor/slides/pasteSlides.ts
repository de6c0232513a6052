import { errorText, takePictures } from '#client/api.ts'
import type { DeckSession } from '#client/deck/DeckSession.tsx'
import type { EditorStore } from '#client/deck/editorStore.ts'
import { clientsOn } from '#client/deck/parking.ts'
import { chosenSlides } from '#client/deck/slideChoice.ts'
import { stillOpen } from '#client/deck/stillOpen.ts'
import { shortcutKeys } from '#client/ui/shortcut.ts'
import { showToast } from '#client/ui/toast.ts'
import { docOf } from '#shared/blocks/docs.ts'
import { partsOf } from '#shared/blocks/kinds.ts'
import { assetsIn } from '#shared/blocks/parts.ts'
import { editBlocks } from '#shared/docs/blockEdits.ts'
import { insertSlides, type InsertedSlide } from '#shared/docs/carriedSlides.ts'
import { orderedSlides, readSlide } from '#shared/docs/designDoc.ts'
import { readPitch, setFill, setPicture, setPoints } from '#shared/docs/pitchDoc.ts'
import { transact } from '#shared/docs/transact.ts'
import { deleteSlide } from '#shared/docs/slideEdits.ts'
import { readTheme } from '#shared/docs/themeDoc.ts'
import type { AssetHash, SlideId } from '#shared/model/ids.ts'
import { emptyPitch } from '#shared/model/pitch.ts'
import type { Theme } from '#shared/model/theme.ts'
import { parseAddress } from '#shared/model/textAddress.ts'
import { documentBudget, overBudgetText } from '#shared/protocol/documentBudget.ts'
import { clipboardNow } from '../clips/fromMenu.ts'
import { stayedBehind } from '../clips/stayedBehind.ts'
import { slidesIn, type SlideClip } from '../clips/slideClip.ts'
import { isTooMuch } from './tooMuch.ts'

/** Pictures that the server takes over in one request. */
const mostAtOnce = 500

/**
 * Puts copied slides behind the selected ones, as one step. Those of another deck bring their pictures along, take
 * this one's theme, and follow its layouts where these look the same.
 */
export async function pasteSlides(session: DeckSession, editor: EditorStore, clip: SlideClip): Promise<void> {
  if (!session.can.editDesign) {
    showToast('Marketing adds and removes slides.')
    return
  }
  const { slides } = clip.slides
  if (orderedSlides(session.design.doc).length + slides.length > documentBudget.slides) {
    showToast(overBudgetText('slides', 'design'))
    return
  }
  if (isTooMuch(clip.slides.items, 'paste')) return
  try {
    const missing = clip.from === session.deckId ? [] : await takeAll(session, clip)
    if (!stillOpen(session)) return
    place(session, editor, clip, missing, null)
    if (missing.length > 0) showToast(stayedBehind(missing.length))
    if (clip.pitch !== null && !bringsWords(session, clip)) showToast(wordsStay)
  } catch (error) {
    showToast(errorText(error), { tone: 'danger' })
  }
}

/** Browsers ask the person before a page may read the clipboard without a key; the key always works. */
export async function pasteSlidesFromMenu(session: DeckSession, editor: EditorStore): Promise<void> {
  try {
    const clip = slidesIn((await clipboardNow()).getData('text/html'))
    if (!clip) showToast('There are no slides on the clipboard.')
    else if (stillOpen(session)) await pasteSlides(session, editor, clip)
  } catch {
    showToast(`Press ${shortcutKeys('mod+v').join(' + ')} to paste.`)
  }
}

/** Takes pictures over from wherever they are; returns those that this person may not see there. */
async function takeAll({ deckId }: DeckSession, { slides }: SlideClip): Promise<readonly AssetHash[]> {
  const blocks = slides.slides.flatMap(({ slide }) => [...(slide.beneath ?? []), ...slide.blocks])
  const pictures = [...new Set(blocks.flatMap((block) => assetsIn(partsOf(block))))]
  const missing: AssetHash[] = []
  for (let at = 0; at < pictures.length; at += mostAtOnce)
    missing.push(...(await takePictures(deckId, pictures.slice(at, at + mostAtOnce))).missing)
  return missing
}

function place(
  session: DeckSession,
  editor: EditorStore,
  clip: SlideClip,
  missing: readonly AssetHash[],
  instead: Instead | null,
): void {
  const design = session.design.doc
  const order = orderedSlides(design).map(({ id }) => id)
  const behind = order.indexOf(chosenSlides(order, editor.getState()).at(-1) ?? '') + 1
  const index = instead ? order.indexOf(instead.ids[0]!) : behind === 0 ? order.length : behind
  const next = order[index + (instead?.ids.length ?? 0)]
  const isHome = clip.from === session.deckId
  // In the middle of a section a heading would take the rest of it along; at home it is there already.
  const withSections = !isHome && (next === undefined || (readSlide(design, next)?.section ?? '') !== '')
  const inserted = session.history.gesture(() => {
    const slides = transact(design, () => {
      const keptIn = instead?.theme ?? null
      for (const id of instead?.ids ?? []) deleteSlide(design, id)
      const made = insertSlides(design, clip.slides, index, { isHome, withSections, keptIn })
      emptyFrames(session, made, missing)
      return made
    })
    if (bringsWords(session, clip)) bringPitch(session, slides)
    return slides
  })
  const ids = inserted.map(({ id }) => id)
  editor.getState().chooseSlides(ids.length > 1 ? { ids, from: ids[0]! } : null, ids[0]!)
  const { theme } = clip.slides
  if (!isHome && !instead && theme && !looksAlike(theme, readTheme(design)))
    offerLook(session, editor, clip, missing, { ids, theme })
}

/** Slides that were pasted, to be put anew as they look in another theme. */
interface Instead {
  readonly ids: readonly SlideId[]
  readonly theme: Theme
}

const looksAlike = (one: Theme, other: Theme): boolean =>
  [one, other]
    .map(({ colors, fonts: { heading, body }, text }) => JSON.stringify([colors, heading, body, text]))
    .every((look, _, [first]) => look === first)

/** Slides take the theme of the deck that they come into; the other way is one press away, while nothing was done to them. */
function offerLook(
  session: DeckSession,
  editor: EditorStore,
  clip: SlideClip,
  missing: readonly AssetHash[],
  pasted: Instead,
): void {
  const { ids } = pasted
  const then = standOf(session, ids)
  const keep = async () => {
    const clients = await clientsOn(session, { blocks: [], slides: ids })
    if (!stillOpen(session)) return
    if (!clients) return showToast(unknownWords, { action: { label: 'Try again', run } })
    // The slides are put there anew, so that words of sales' on them would be parked.
    if (clients.length === 0 && standOf(session, ids) === then) place(session, editor, clip, missing, pasted)
    else showToast('The slides have changed since. Paste them again, and keep their look before you go on.')
  }
  const run = () => void keep()
  const text = ids.length === 1 ? 'The slide wears this deck’s theme.' : 'The slides wear this deck’s theme.'
  showToast(text, { action: { label: 'Keep the source’s look', run } })
}

const unknownWords = 'Whether sales has words on these slides could not be found out just now.'

/** All that somebody has put on slides, as far as it is known here: in the design, and in the open pitch. */
function standOf({ design, pitch }: DeckSession, ids: readonly SlideId[]): string {
  const slides = ids.map((id) => readSlide(design.doc, id))
  const blocks = new Set(slides.flatMap((slide) => slide?.blocks.map(({ id }) => id) ?? []))
  const { fills, pictures, points, hidden, order } = pitch ? readPitch(pitch.doc) : emptyPitch
  const onBlocks = [...fills, ...pictures].filter(([key]) => blocks.has(parseAddress(key).block))
  const onSlides = ids.map((id) => [points.get(id), hidden.has(id), order.get(id)])
  return JSON.stringify([slides, slides.map((slide) => [...(slide?.groupNames ?? [])]), onBlocks, onSlides])
}

function emptyFrames(
  { design }: DeckSession,
  slides: readonly InsertedSlide[],
  missing: readonly AssetHash[],
): void {
  if (missing.length === 0) return
  for (const { id, blocks } of slides)
    for (const { id: block, content } of blocks)
      for (const { part, picture } of partsOf(content).pictures)
        if (picture && missing.includes(picture.asset))
          editBlocks(design.doc, id, [block], docOf(content.kind).putPicture(part, null))
}

const wordsStay =
  'The slides came as marketing designed them. What sales wrote on them for a client stays in that pitch.'

/** What sales wrote comes along within one pitch, with who may write both documents. */
const bringsWords = ({ deckId, pitchId, can }: DeckSession, { from, pitch }: SlideClip): boolean =>
  pitch !== null && from === deckId && pitch === pitchId && can.editPitch

/** The copies say in the open pitch what their originals say there. */
function bringPitch({ pitch }: DeckSession, slides: readonly InsertedSlide[]): void {
  if (!pitch) return
  const { fills, pictures, points } = readPitch(pitch.doc)
  const copies = new Map(slides.flatMap(({ blocks }) => blocks.map(({ id, was }) => [was, id] as const)))
  const placed = <T>(
    said: ReadonlyMap<string, T>,
    write: (at: { block: string; part: string }, value: T) => void,
  ) => {
    for (const [key, value] of said) {
      const { block, part } = parseAddress(key)
      const copy = copies.get(block)
      if (copy !== undefined) write({ block: copy, part }, value)
    }
  }
  transact(pitch.doc, () => {
    placed(fills, (at, text) => setFill(pitch.doc, at, text))
    placed(pictures, (at, picture) => setPicture(pitch.doc, at, picture))
    for (const { id, was } of slides) {
      const own = points.get(was)
      if (own) setPoints(pitch.doc, id, own)
    }
  })
}
