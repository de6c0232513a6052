import { Router } from 'express'
import type { BrandPictureList } from '#shared/protocol/api.ts'
import { previewType } from '../assets/preview.ts'
import type { BrandPictures } from '../brand/brandPictures.ts'
import { notFound } from '../errors.ts'
import { keptByBrowsers } from './assets.ts'
import { brandPictureBody, brandPictureChange, brandPictureFile, parse } from './body.ts'
import { demand, type Callers } from './callers.ts'
import { sendPictureBytes } from './sendAsset.ts'
import { turnOf } from './turns.ts'

interface Services {
  readonly callers: Callers
  readonly brandPictures: BrandPictures
}

/** `/api/workspaces/:id/pictures`: the library. Their bytes come in as every picture's do, and go out through decks. */
export function brandPictureRoutes({ callers, brandPictures }: Services): Router {
  const router = Router()

  router.get('/:id/pictures', async (request, response) => {
    const { id } = request.params
    demand(await callers.memberOf(id, 'workspace', request, response), 'brand.read')
    const list: BrandPictureList = { pictures: await brandPictures.listIn(id) }
    response.json(list)
  })

  router.post('/:id/pictures', async (request, response) => {
    const { id } = request.params
    const caller = await callers.memberOf(id, 'workspace', request, response)
    demand(caller, 'brand.manage')
    const { hash, ...words } = parse(brandPictureBody, request.body)
    response.status(201).json(await brandPictures.add(id, hash, words, turnOf(caller, response)))
  })

  router.patch('/:id/pictures/:pictureId', async (request, response) => {
    const { id, pictureId } = request.params
    demand(await callers.memberOf(id, 'workspace', request, response), 'brand.manage')
    await brandPictures.change(id, pictureId, parse(brandPictureChange, request.body))
    response.status(204).end()
  })

  router.post('/:id/pictures/:pictureId/file', async (request, response) => {
    const { id, pictureId } = request.params
    const caller = await callers.memberOf(id, 'workspace', request, response)
    demand(caller, 'brand.manage')
    const { hash } = parse(brandPictureFile, request.body)
    await brandPictures.replace(id, pictureId, hash, turnOf(caller, response))
    response.status(204).end()
  })

  router.delete('/:id/pictures/:pictureId', async (request, response) => {
    const { id, pictureId } = request.params
    demand(await callers.memberOf(id, 'workspace', request, response), 'brand.manage')
    await brandPictures.remove(id, pictureId)
    response.status(204).end()
  })

  router.get('/:id/pictures/:hash/preview', async (request, response) => {
    const { id, hash } = request.params
    demand(await callers.memberOf(id, 'picture', request, response), 'brand.read')
    const bytes = await brandPictures.maybePreview(id, hash)
    if (!bytes) throw notFound('picture')
    sendPictureBytes(response, `${hash}-preview`, { bytes, contentType: previewType }, keptByBrowsers)
  })

  return router
}
