import type { WorkspaceId } from '#shared/model/ids.ts'
import { Router, type Request, type Response } from 'express'
import type { PicturesTaken } from '#shared/protocol/api.ts'
import { may } from '#shared/policy.ts'
import { readCutName } from '#shared/pptx/cutName.ts'
import type { Person } from '../accounts/person.ts'
import type { Members } from '../accounts/members.ts'
import type { Assets } from '../assets/assets.ts'
import { notFound } from '../errors.ts'
import { CutPictures } from '../pptx/cutPictures.ts'
import type { Live } from '../stage/live.ts'
import { keptByBrowsers } from './assets.ts'
import { parse, picturesBody } from './body.ts'
import { demand } from './callers.ts'
import type { LibraryServices } from './decks.ts'
import { asksMoving, sendPicture, sendPictureBytes } from './sendAsset.ts'

interface PictureServices extends Pick<LibraryServices, 'callers' | 'decks'>, Pick<Live, 'stageRows'> {
  readonly assets: Assets
  readonly members: Members
}

/** `…/pictures`: what a deck, or a stage, shows. A hash opens a picture only where its workspace has it. */
export function pictureRoutes({ callers, decks, stageRows, assets, members }: PictureServices): Router {
  const cuts = new CutPictures((hash) => assets.read(hash), { running: 1, waiting: 60 })
  const router = Router()

  router.get('/decks/:id/pictures/:hash', async (request, response) => {
    const { id, hash } = request.params
    const { thing: deck, caller } = await callers.withThing(() => decks.maybe(id), 'deck', request, response)
    demand(caller, 'asset.read')
    await answer(request, response, deck.workspace_id, hash, caller)
  })

  router.get('/workspaces/:id/pictures/:hash', async (request, response) => {
    const { id, hash } = request.params
    const caller = await callers.memberOf(id, 'picture', request, response)
    demand(caller, 'asset.read')
    await answer(request, response, id, hash, caller)
  })

  router.get('/stages/:id/pictures/:hash', async (request, response) => {
    const { id, hash } = request.params
    const find = () => stageRows.maybe(id)
    const { thing: stage, caller } = await callers.withThing(find, 'showing', request, response)
    demand(caller, 'asset.read')
    await answer(request, response, stage.workspace_id, hash, caller)
  })

  /** Blocks were pasted that came from elsewhere: their pictures come along from where the caller sees them. */
  router.post('/decks/:id/pictures', async (request, response) => {
    const find = () => decks.maybe(request.params.id)
    const { thing: deck, caller } = await callers.withThing(find, 'deck', request, response)
    demand(caller, 'asset.upload')
    const { hashes } = parse(picturesBody, request.body)
    const workspaces = await members.workspacesOf(caller.id)
    const readable = workspaces.filter(({ roles }) => may(roles, 'asset.read')).map(({ id }) => id)
    const taken: PicturesTaken = { missing: await assets.takeOver(deck.workspace_id, hashes, readable) }
    response.json(taken)
  })

  async function answer(
    { query }: Request,
    response: Response,
    workspaceId: WorkspaceId,
    hash: string,
    { id: who }: Person,
  ): Promise<void> {
    // What is printed has of its pictures no more than shows, as everything that goes to a client.
    const picture = await assets.maybeShownIn(workspaceId, readCutName(hash).asset)
    if (!picture) throw notFound('picture')
    if (picture.hash !== hash) {
      const cut = await cuts.maybe(hash, { who })
      if (!cut) throw notFound('picture')
      return sendPictureBytes(response, hash, cut, keptByBrowsers)
    }
    sendPicture(response, assets.files, picture, { moving: asksMoving(query), cache: keptByBrowsers })
  }

  return router
}
