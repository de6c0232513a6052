import * as Y from 'yjs'
import type { RoomKind } from '#shared/policy.ts'
import { groupsAlong } from '#shared/blocks/carried.ts'
import { contentInPlace, type Block } from '#shared/blocks/kinds.ts'
import type { GroupId } from '#shared/model/ids.ts'
import { parseAddress } from '#shared/model/textAddress.ts'
import { insertBlock } from './blockEdits.ts'
import {
  initDesign,
  keyMessageText,
  layoutsMap,
  readDesign,
  slidesMap,
  standOnTemplate,
} from './designDoc.ts'
import { copyGoals } from './goalDoc.ts'
import { asNumber } from './guards.ts'
import { setLanguage } from './languageDoc.ts'
import { stampSchema } from './schema.ts'
import {
  hideInPitch,
  moveInPitch,
  readGiven,
  readPitch,
  readStated,
  setFact,
  setFill,
  setGiven,
  setPicture,
  setPoints,
} from './pitchDoc.ts'
import { handoverText, readPlan, setSeconds, setShort, setSpeaker } from './planDoc.ts'
import { putSuggestion, readSuggestions } from './reviewDoc.ts'
import { setFreshLooks } from './freshLooks.ts'
import { writeRuling } from './rulingDoc.ts'
import { writeRichText } from './richTextWrite.ts'
import { serverRoot } from './serverKeys.ts'
import { transact } from './transact.ts'
import { putAll } from './ymap.ts'

const founderKey = 'founder'

/**
 * A new document that says what this one says to whoever reads it, by one author and without a past: nothing
 * odd, overwritten or nested too deep comes along. Pages that hold the old one can't go on with it: their items
 * and the new ones would stand side by side, and everything would be there twice (see `founderOf`).
 */
export function rewriteDocument(kind: RoomKind, doc: Y.Doc): Y.Doc {
  const fresh = new Y.Doc()
  transact(fresh, () => {
    rewriters[kind](doc, fresh)
    copyGoals(kind, doc, fresh)
    stampSchema(fresh)
    fresh.getMap(serverRoot).set(founderKey, fresh.clientID)
  })
  return fresh
}

/** The author of a rewritten document, whom everybody who holds a copy of it knows; `null` for any other. */
export const founderOf = (doc: Y.Doc): number | null => {
  const founder = asNumber(doc.getMap(serverRoot).get(founderKey), 0, 0, Number.MAX_SAFE_INTEGER)
  return founder > 0 ? founder : null
}

const rewriters: Readonly<Record<RoomKind, (from: Y.Doc, to: Y.Doc) => void>> = {
  design: rewriteDesign,
  pitch: rewritePitch,
  plan: rewritePlan,
  review: (from, to) => readSuggestions(from).forEach((suggestion) => putSuggestion(to, suggestion)),
}

function rewriteDesign(from: Y.Doc, to: Y.Doc): void {
  const { title, language, theme, fresh, ruling, slides, layouts, template } = readDesign(from)
  initDesign(to, { title, theme })
  setLanguage(to, language ?? null)
  if (template !== undefined) standOnTemplate(to, template)
  if (fresh) setFreshLooks(to, fresh)
  if (ruling) writeRuling(to, ruling)
  const followed = new Set(slides.map(({ layout }) => layout))
  for (const { id, order, title, background, part, partTitle, deleted, blocks, groupNames } of layouts) {
    if (deleted && !followed.has(id)) continue
    const layout = new Y.Map<unknown>([['order', order]])
    layoutsMap(to).set(id, layout)
    putAll(layout, { title, background, part, partTitle, deleted })
    insertAgain(layout, blocks, groupNames)
  }
  for (const {
    id,
    order,
    title,
    section,
    layout,
    background,
    hidden,
    blocks,
    groupNames,
    keyMessage,
    ...rest
  } of slides) {
    const slide = new Y.Map<unknown>([['order', order]])
    slidesMap(to).set(id, slide)
    putAll(slide, {
      title: title || undefined,
      section: section || undefined,
      layout,
      background: layout === undefined || rest.ownBackground ? background : undefined,
      hidden: hidden || undefined,
      condition: rest.condition,
    })
    insertAgain(slide, blocks, groupNames)
    if (keyMessage.length > 0) writeRichText(keyMessageText(to, id), keyMessage)
  }
}

/** Blocks as they were, under their ids. */
function insertAgain(
  slide: Y.Map<unknown>,
  blocks: readonly Block[],
  names: ReadonlyMap<GroupId, string>,
): void {
  for (const block of blocks) {
    const content = { ...contentInPlace(block), groups: groupsAlong(block, names) }
    const map = insertBlock(slide, block, content)
    if (block.locked) map.set('locked', true)
  }
}

function rewritePitch(from: Y.Doc, to: Y.Doc): void {
  const { language, fills, points, pictures, hidden, order } = readPitch(from)
  setLanguage(to, language ?? null)
  setGiven(to, readGiven(from))
  for (const [name, value] of readStated(from)) setFact(to, name, value)
  for (const [key, text] of fills) setFill(to, parseAddress(key), text)
  for (const [id, text] of points) setPoints(to, id, text)
  for (const [key, picture] of pictures) setPicture(to, parseAddress(key), picture)
  for (const id of hidden) hideInPitch(to, id, true)
  for (const [id, key] of order) moveInPitch(to, id, key)
}

function rewritePlan(from: Y.Doc, to: Y.Doc): void {
  for (const [id, { speaker, seconds, short, handover }] of readPlan(from).slides) {
    setSpeaker(to, id, speaker)
    setSeconds(to, id, seconds)
    setShort(to, id, short)
    if (handover.length > 0) writeRichText(handoverText(to, id), handover)
  }
}
