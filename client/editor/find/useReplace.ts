import { useState } from 'react'
import { createSuggestion, errorText } from '#client/api.ts'
import { useDeckSession, type DeckSession } from '#client/deck/DeckSession.tsx'
import { undoToast } from '#client/deck/undoToast.ts'
import { useSuggestions } from '#client/review/useSuggestions.ts'
import { wordsAt } from '#shared/docs/places.ts'
import { ownerOfPlace } from '#shared/find/findWords.ts'
import type { Hit } from '#shared/find/hit.ts'
import { replaceHits, wordsWith, type Replacing } from '#shared/find/replaceHits.ts'
import { suggestionLimits, type Suggestion } from '#shared/model/review.ts'
import { plainText } from '#shared/model/richText.ts'
import { slideOfBlock } from '#shared/docs/designDoc.ts'
import { may } from '#shared/policy.ts'
import { resultWords, waysFor, type Result, type TextHits } from './replacement.ts'
import type { Search } from './useSearch.ts'

/** Texts that are suggested at once: each is a card that somebody has to answer. */
const mostSuggested = 30

export interface Replace {
  /** How many of these hits are mine to write, and how many become suggestions. */
  readonly outlook: (hits: readonly Hit[]) => { readonly mine: number; readonly suggested: number }
  /** Puts the words in the place of hits: mine at once, as one step of undo; the others' as a suggestion a text. */
  readonly run: (hits: readonly Hit[], words: string) => Promise<void>
  readonly busy: boolean
  /** What became of it, in words. */
  readonly said: string
}

export function useReplace({ matches, facts, wanted }: Search): Replace {
  const session = useDeckSession()
  const open = useSuggestions()
  const [busy, setBusy] = useState(false)
  const [said, setSaid] = useState('')
  const ways = (hits: readonly Hit[]) =>
    waysFor(hits, session.can, may(session.me.roles, 'suggestion.create'))

  async function run(hits: readonly Hit[], words: string): Promise<void> {
    if (!matches || busy) return
    const texts = ways(hits)
    const replacing = { matches, facts, words }
    const written = write(session, texts, replacing)
    if (written.replaced > 0) undoToast(session, `${written.replaced} replaced.`)
    setBusy(true)
    const note = `“${wanted.words}” becomes “${words}”.`
    const suggested = await suggest(session, open, texts, replacing, note)
    setBusy(false)
    setSaid(resultWords(summed(texts, written, suggested)))
  }

  return {
    outlook: (hits) => ({
      mine: countOf(ways(hits), 'write'),
      suggested: countOf(ways(hits), 'suggest'),
    }),
    ...{ run, busy, said },
  }
}

const countOf = (texts: readonly TextHits[], way: TextHits['way']): number =>
  texts.filter((text) => text.way === way).reduce((sum, { hits }) => sum + hits.length, 0)

type Written = Pick<Result, 'replaced' | 'changed' | 'kept'>
type Suggested = Pick<Result, 'suggested' | 'changed' | 'kept' | 'trouble'>

function write(
  { history, design, pitch }: DeckSession,
  texts: readonly TextHits[],
  replacing: Replacing,
): Written {
  return history.gesture(() =>
    texts
      .filter(({ way }) => way === 'write')
      .map(({ hits }) => {
        const doc = ownerOfPlace(hits[0]!.place) === 'sales' ? pitch?.doc : design.doc
        return doc ? replaceHits(doc, hits, replacing) : { replaced: 0, changed: hits.length, kept: 0 }
      })
      .reduce(
        (all, one) => ({
          replaced: all.replaced + one.replaced,
          changed: all.changed + one.changed,
          kept: all.kept + one.kept,
        }),
        { replaced: 0, changed: 0, kept: 0 },
      ),
  )
}

async function suggest(
  session: DeckSession,
  open: readonly Suggestion[],
  texts: readonly TextHits[],
  replacing: Replacing,
  note: string,
): Promise<Suggested> {
  let [suggested, changed, kept, trouble] = [0, 0, 0, '']
  let sent = 0
  for (const { hits } of texts.filter(({ way }) => way === 'suggest')) {
    if (sent === mostSuggested) {
      trouble = `${mostSuggested} texts at a time: press again for the ones after them.`
      break
    }
    const made = suggestionFor(session, hits, replacing)
    const { body } = made
    changed += made.changed
    kept += made.kept
    try {
      // Asked for before and not answered: once is enough.
      if (body && !open.some((one) => isSame(one, body, session.me.id))) {
        await createSuggestion(session.deckId, { ...body, note })
        sent += 1
      }
      suggested += made.replaced
    } catch (error) {
      trouble = errorText(error)
    }
  }
  return { suggested, changed, kept, trouble }
}

type Body = Pick<Suggestion, 'slideId' | 'blockId' | 'part' | 'pitchId' | 'text' | 'was'>

const isSame = (one: Suggestion, body: Body, me: string): boolean =>
  one.decision === null &&
  one.by.id === me &&
  (['blockId', 'part', 'pitchId', 'text', 'was'] as const).every((key) => one[key] === body[key])

interface Made extends Pick<Result, 'changed' | 'kept' | 'replaced'> {
  /** `null`: there is nothing to suggest. */
  readonly body: Body | null
}

function suggestionFor(
  { design, pitch, pitchId }: DeckSession,
  hits: readonly Hit[],
  replacing: Replacing,
): Made {
  const { place } = hits[0]!
  const nothing = { body: null, replaced: 0, changed: hits.length, kept: 0 }
  if (place.kind !== 'block' && place.kind !== 'fill') return nothing
  const doc = place.kind === 'fill' ? pitch?.doc : design.doc
  const slideId = place.kind === 'fill' ? slideOfBlock(design.doc, place.at.block) : place.slideId
  if (!doc || slideId === null) return nothing
  const now = wordsAt(doc, place)
  const { text, replaced, changed } = wordsWith(now, hits, replacing)
  if (replaced === 0) return { ...nothing, changed }
  const was = plainText(now)
  if (text.length > suggestionLimits.text || was.length > suggestionLimits.was)
    return { body: null, replaced: 0, changed, kept: replaced }
  const { block, part } = place.at
  const target = place.kind === 'fill' ? pitchId : null
  return { body: { slideId, blockId: block, part, pitchId: target, text, was }, replaced, changed, kept: 0 }
}

function summed(texts: readonly TextHits[], written: Written, suggested: Suggested): Result {
  const others = texts.find(({ way }) => way === 'suggest' || way === 'theirs')
  return {
    replaced: written.replaced,
    changed: written.changed + suggested.changed,
    kept: written.kept + suggested.kept,
    suggested: suggested.suggested,
    facts: countOf(texts, 'fact'),
    theirs: countOf(texts, 'theirs'),
    owner: others ? ownerOfPlace(others.hits[0]!.place) : 'marketing',
    trouble: suggested.trouble,
  }
}
