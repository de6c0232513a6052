import { Router } from 'express'
import { builtIn, type Assets } from '../assets/assets.ts'
import { receiveFile } from '../assets/receive.ts'
import { notFound } from '../errors.ts'
import { parse, workspaceQuery } from './body.ts'
import { demand, type Callers } from './callers.ts'
import { sendAsset } from './sendAsset.ts'
import { turnOf } from './turns.ts'

/** `/api/assets`: pictures in, and those that come with Duodeck out. A deck's are fetched through the deck. */
export function assetRoutes(callers: Callers, assets: Assets): Router {
  const router = Router()
  const incoming = assets.files.incoming

  router.post('/', async (request, response) => {
    const { workspace } = parse(workspaceQuery, request.query)
    const caller = await callers.memberOf(workspace, 'workspace', request, response)
    demand(caller, 'asset.upload')
    const file = await receiveFile(request, incoming)
    try {
      response.status(201).json(await assets.addFile(workspace, file.path, turnOf(caller, response)))
    } finally {
      await file.discard()
    }
  })

  router.get('/:hash', async (request, response) => {
    await callers.signedIn(request, response)
    const picture = await assets.maybeShownIn(builtIn, request.params.hash)
    if (!picture) throw notFound('picture')
    sendAsset(response, assets.files, picture, keptByBrowsers)
  })

  return router
}

/** Private: the next person at this machine, or a proxy, must ask. Immutable: a hash names its bytes. */
export const keptByBrowsers = 'private, max-age=31536000, immutable'
