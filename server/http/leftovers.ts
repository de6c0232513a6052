import { Router, type Request, type Response } from 'express'
import { z } from 'zod'
import { mostNotes } from '#shared/protocol/leftovers.ts'
import { notFound } from '../errors.ts'
import type { LeftoverNotes } from '../imports/leftoverNotes.ts'
import type { DeckLeftovers } from '../imports/leftovers.ts'
import { leftoversQuery, parse } from './body.ts'
import { demand } from './callers.ts'
import type { LibraryServices } from './decks.ts'

interface LeftoverServices extends Pick<LibraryServices, 'callers' | 'turns' | 'decks'> {
  readonly leftovers: DeckLeftovers
  readonly leftoverNotes: LeftoverNotes
}

const which = 'Say which notes.'
const giveBody = z.strictObject({ pitchId: z.string('Say which pitch.').max(64, 'Say which pitch.') })
const takeBackBody = giveBody.extend({
  given: z.array(z.number(which).int(which).min(0, which), which).max(mostNotes, which),
})
const settleBody = z.strictObject({ done: z.boolean('Say whether it is done: true or false.') })

/** `/api/decks/:id/leftovers`: what a deck's file brought that the deck has no place for. */
export function leftoverRoutes({
  callers,
  turns,
  decks,
  leftovers,
  leftoverNotes,
}: LeftoverServices): Router {
  const router = Router()
  const open = (request: Request<{ id: string }>, response: Response) =>
    callers.withThing(() => decks.maybe(request.params.id), 'deck', request, response)

  router.get('/:id/leftovers', async (request, response) => {
    const { thing: deck, caller } = await open(request, response)
    demand(caller, 'deck.read')
    const { from } = parse(leftoversQuery, request.query)
    response.json(await turns.heavy(caller, response, () => leftovers.page(deck.id, from)))
  })

  router.get('/:id/leftovers/done', async (request, response) => {
    const { thing: deck, caller } = await open(request, response)
    demand(caller, 'deck.read')
    response.json(await leftovers.done(deck.id))
  })

  router.post('/:id/leftovers/notes', async (request, response) => {
    const { thing: deck, caller } = await open(request, response)
    demand(caller, 'leftover.giveNotes')
    const { pitchId } = parse(giveBody, request.body)
    const asked = { deckId: deck.id, pitchId, by: caller.id }
    response.json(await turns.heavy(caller, response, () => leftoverNotes.give(asked)))
  })

  router.post('/:id/leftovers/notes/take-back', async (request, response) => {
    const { thing: deck, caller } = await open(request, response)
    demand(caller, 'leftover.giveNotes')
    const { pitchId, given } = parse(takeBackBody, request.body)
    const asked = { deckId: deck.id, pitchId, by: caller.id }
    response.json(await turns.heavy(caller, response, () => leftoverNotes.takeBack(asked, given)))
  })

  router.patch('/:id/leftovers/:nth', async (request: Request<{ id: string; nth: string }>, response) => {
    const { thing: deck, caller } = await open(request, response)
    demand(caller, 'leftover.settle')
    const { done } = parse(settleBody, request.body)
    if (!/^\d{1,5}$/.test(request.params.nth)) throw notFound('leftover')
    await leftovers.settle(deck.id, Number(request.params.nth), done)
    response.status(204).end()
  })

  router.delete('/:id/leftovers', async (request, response) => {
    const { thing: deck, caller } = await open(request, response)
    demand(caller, 'leftover.settle')
    await leftovers.throwAway(deck.id)
    response.status(204).end()
  })

  return router
}
