import { Router, type Request, type Response } from 'express'
import { isDescribedRole } from '#shared/model/roleCard.ts'
import { notFound } from '../errors.ts'
import { leadBody, leadUndoBody, parse, pitchChange, pitchCopyBody } from './body.ts'
import { demand } from './callers.ts'
import type { LibraryServices } from './decks.ts'

/** `/api/pitches`: pitches as things in a list. Their words are written in their rooms. */
export function pitchRoutes({ callers, turns, pitches, leads, live }: LibraryServices): Router {
  const router = Router()
  const open = <Path extends { id: string }>(request: Request<Path>, response: Response) =>
    callers.withThing(() => pitches.maybe(request.params.id), 'pitch', request, response)

  router.get('/:id', async (request, response) => {
    const { thing: pitch, caller } = await open(request, response)
    demand(caller, 'pitch.read')
    response.json(await pitches.present(pitch.id))
  })

  router.patch('/:id', async (request, response) => {
    const { thing: pitch, caller } = await open(request, response)
    const { client, meetingOn, archived } = parse(pitchChange, request.body)
    if (client !== undefined || meetingOn !== undefined) demand(caller, 'pitch.rename')
    if (archived !== undefined) demand(caller, 'pitch.archive')
    if (client !== undefined) await pitches.rename(pitch.id, client, caller.id)
    if (meetingOn !== undefined) {
      await pitches.setMeeting(pitch.id, meetingOn)
      await live.showings.announcementChanged(pitch.id)
    }
    if (archived !== undefined) await (archived ? pitches.archive(pitch.id) : pitches.restore(pitch.id))
    if (archived === true) await live.showings.end(pitch.id)
    response.json(await pitches.present(pitch.id))
  })

  router.get('/:id/leads', async (request, response) => {
    const { thing: pitch, caller } = await open(request, response)
    demand(caller, 'pitch.read')
    response.json(await leads.of(pitch.id))
  })

  router.put('/:id/leads/:side', async (request, response) => {
    const { thing: pitch, caller } = await open(request, response)
    const { side } = request.params
    if (!isDescribedRole(side)) throw notFound('side of a pitch')
    demand(caller, `pitch.handLead.${side}`)
    response.json(await leads.hand(pitch, side, parse(leadBody, request.body), caller.id))
  })

  router.post('/:id/leads/:side/undo', async (request, response) => {
    const { thing: pitch, caller } = await open(request, response)
    const { side } = request.params
    if (!isDescribedRole(side)) throw notFound('side of a pitch')
    demand(caller, `pitch.handLead.${side}`)
    response.json(await leads.handBack(pitch, side, parse(leadUndoBody, request.body).revision, caller.id))
  })

  router.delete('/:id', async (request, response) => {
    const { thing: pitch, caller } = await open(request, response)
    demand(caller, 'pitch.delete')
    await pitches.delete(pitch)
    response.status(204).end()
  })

  router.post('/:id/duplicate', async (request, response) => {
    const { thing: pitch, caller } = await open(request, response)
    demand(caller, 'pitch.duplicate')
    const { client } = parse(pitchCopyBody, request.body)
    const copy = await turns.heavy(caller, response, () => pitches.duplicate(pitch, client, caller.id))
    response.status(201).json(copy)
  })

  router.post('/:id/repair', async (request, response) => {
    const { thing: pitch, caller } = await open(request, response)
    demand(caller, 'pitch.repair')
    await turns.heavy(caller, response, () => pitches.repair(pitch.id))
    response.json(await pitches.present(pitch.id))
  })

  return router
}
