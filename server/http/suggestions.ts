import { Router } from 'express'
import { z } from 'zod'
import { suggestionLimits, type Signature } from '#shared/model/review.ts'
import { clientName } from '#shared/model/variables.ts'
import { conflict, invalid, notFound, type Refusal } from '../errors.ts'
import type { News } from '../inbox/news.ts'
import type { Decks } from '../library/decks.ts'
import type { Pitches } from '../library/pitches.ts'
import type { Acceptance, Reviews } from '../review/reviews.ts'
import { parse } from './body.ts'
import { demand, type Caller, type Callers } from './callers.ts'

export interface SuggestionServices {
  readonly callers: Callers
  readonly decks: Decks
  readonly pitches: Pitches
  readonly reviews: Reviews
  readonly news: News
}

const id = z.string('Say which slide and block.').regex(/^[A-Za-z0-9_-]{1,64}$/, 'Say which slide and block.')

const suggestionBody = z
  .strictObject({
    slideId: id,
    blockId: id,
    part: z
      .string()
      .regex(/^[A-Za-z0-9_/-]{0,64}$/, 'Say which words of the block.')
      .default(''),
    pitchId: id.nullable().default(null),
    note: z.string().trim().max(suggestionLimits.note, 'Keep the note under 1000 characters.').default(''),
    text: z
      .string()
      .max(suggestionLimits.text, 'Keep the words under 5000 characters.')
      .nullable()
      .default(null),
    was: z.string().max(suggestionLimits.was, 'Say which words were there.').nullable().default(null),
  })
  .refine(({ note, text }) => note !== '' || text !== null, 'Say what should change.')

const decisionBody = z.strictObject({
  outcome: z.enum(['accepted', 'declined'], 'Say accepted or declined.'),
  answer: z.string().trim().max(suggestionLimits.answer, 'Keep the answer under 500 characters.').default(''),
  over: z.string().max(suggestionLimits.was, 'Say which words give way.').nullable().default(null),
})

/** `/api/decks/:id/suggestions`: asking an owner for a change, and the owner's answer. */
export function suggestionRoutes({ callers, decks, pitches, reviews, news }: SuggestionServices): Router {
  const router = Router()

  router.post('/:id/suggestions', async (request, response) => {
    const { thing: deck, caller } = await callers.withThing(
      () => decks.maybe(request.params.id),
      'deck',
      request,
      response,
    )
    demand(caller, 'suggestion.create')
    const suggestion = parse(suggestionBody, request.body)
    const { slideId, blockId, part, pitchId } = suggestion
    if (pitchId !== null && (await pitches.maybe(pitchId))?.deck_id !== deck.id) throw notFound('pitch')
    if (!(await reviews.hasBlock({ deckId: deck.id, pitchId, slideId, blockId, part })))
      throw notFound('block')
    const stranger = await reviews.strangerIn(deck.workspace_id, suggestion)
    if (stranger !== null) throw spelt(stranger)
    const added = await reviews.add(deck.id, suggestion, signed(caller))
    await news.suggested(deck, added)
    response.status(201).json(added)
  })

  router.post('/:id/suggestions/:suggestionId/decision', async (request, response) => {
    const { thing: deck, caller } = await callers.withThing(
      () => decks.maybe(request.params.id),
      'deck',
      request,
      response,
    )
    const suggestion = await reviews.maybe(deck.id, request.params.suggestionId)
    if (!suggestion) throw notFound('suggestion')
    demand(caller, suggestion.pitchId === null ? 'suggestion.decide.design' : 'suggestion.decide.pitch')
    const { outcome, answer, over } = parse(decisionBody, request.body)
    const by = signed(caller)
    if (outcome === 'accepted') {
      const became = await reviews.accept(deck, suggestion, { answer, over, by })
      if (typeof became === 'object') throw spelt(became.stranger)
      if (became !== 'done') throw notTaken[became]()
    } else if (!(await reviews.decide(deck.id, suggestion.id, { outcome, answer, by }))) {
      throw notTaken.decided()
    }
    await news.answered(deck, suggestion, outcome, caller.id)
    response.status(204).end()
  })

  return router
}

/** The design's words go to every client. */
const spelt = (name: string): Refusal =>
  invalid('text', `Every client reads these words. Write {{${clientName}}} where they say “${name}”.`)

const notTaken: Readonly<Record<Exclude<Extract<Acceptance, string>, 'done'>, () => Refusal>> = {
  decided: () => conflict('decided', 'Somebody has answered this suggestion already.'),
  gone: () =>
    conflict('gone', 'This place is gone from the deck. Decline the suggestion, or copy its words.'),
  changed: () =>
    conflict('words-changed', 'The words there were changed since. Compare both, then say which ones stay.'),
}

const signed = ({ id, name }: Caller): Signature => ({ id, name, at: new Date().toISOString() })
