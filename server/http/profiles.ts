import { Router } from 'express'
import { isProfileField } from '#shared/model/profile.ts'
import type { Assets } from '../assets/assets.ts'
import { receiveFile } from '../assets/receive.ts'
import { notFound } from '../errors.ts'
import { photoType, type Photos } from '../people/photos.ts'
import type { Profiles } from '../people/profiles.ts'
import { parse, profileLineBody, visibilityBody } from './body.ts'
import { demand, type Callers } from './callers.ts'
import { sendPictureBytes } from './sendAsset.ts'
import { turnOf } from './turns.ts'

interface Services {
  readonly callers: Callers
  readonly profiles: Profiles
  readonly photos: Photos
  readonly assets: Pick<Assets, 'files'>
}

/** No browser writes a photo to its disk: it would lie there after its person has hidden it, or is gone. */
const keptByNobody = 'no-store'

/** `/api/me/profile`, `/api/me/photo` and `/api/workspaces/:id/people`: what people say of themselves. */
export function profileRoutes({ callers, profiles, photos, assets }: Services): Router {
  const router = Router()

  router.get('/me/profile', async (request, response) => {
    const { id } = await callers.signedIn(request, response)
    response.json(await profiles.own(id))
  })

  router.put('/me/profile/:field', async (request, response) => {
    const { id } = await callers.signedIn(request, response)
    const { field } = request.params
    if (!isProfileField(field)) throw notFound('line of a profile')
    response.json(await profiles.write(id, field, parse(profileLineBody, request.body)))
  })

  router.post('/me/photo', async (request, response) => {
    const person = await callers.signedIn(request, response)
    const { visibility } = parse(visibilityBody, request.query)
    const file = await receiveFile(request, assets.files.incoming)
    try {
      const photo = await photos.put(person.id, () => file.read(), visibility, turnOf(person, response))
      response.status(201).json(photo)
    } finally {
      await file.discard()
    }
  })

  router.put('/me/photo', async (request, response) => {
    const { id } = await callers.signedIn(request, response)
    await photos.show(id, parse(visibilityBody, request.body).visibility)
    response.status(204).end()
  })

  router.delete('/me/photo', async (request, response) => {
    const { id } = await callers.signedIn(request, response)
    await photos.remove(id)
    response.status(204).end()
  })

  router.get('/workspaces/:id/people', async (request, response) => {
    const { id } = request.params
    const caller = await callers.memberOf(id, 'workspace', request, response)
    demand(caller, 'members.list')
    response.json(await photos.seenBy(id, caller.id))
  })

  router.get('/workspaces/:id/people/:userId/photo', async (request, response) => {
    const { id, userId } = request.params
    const caller = await callers.memberOf(id, 'photo', request, response)
    demand(caller, 'members.list')
    const { hash, photo } = await photos.read(id, caller.id, userId)
    sendPictureBytes(response, hash, { bytes: photo, contentType: photoType }, keptByNobody)
  })

  router.get('/workspaces/:id/people/:userId', async (request, response) => {
    const { id, userId } = request.params
    const caller = await callers.memberOf(id, 'workspace', request, response)
    demand(caller, 'members.list')
    response.json(await profiles.card(id, caller.id, userId))
  })

  return router
}
