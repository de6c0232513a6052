import type { WorkspaceId } from '#shared/model/ids.ts'
import type { BrandFonts } from '#shared/protocol/api.ts'
import { Router, type Response } from 'express'
import { receiveFile, type ExpectedFile } from '../assets/receive.ts'
import type { Fonts } from '../brand/fonts.ts'
import { fontLimits } from '../brand/fontTables.ts'
import { notFound } from '../errors.ts'
import type { Live } from '../stage/live.ts'
import { fontQuery, parse } from './body.ts'
import { demand } from './callers.ts'
import type { LibraryServices } from './decks.ts'
import { sendAsset } from './sendAsset.ts'
import { turnOf } from './turns.ts'

interface FontServices extends Pick<LibraryServices, 'callers' | 'decks'>, Pick<Live, 'stageRows'> {
  readonly fonts: Fonts
}

const expected: ExpectedFile = {
  bytes: fontLimits.uploadBytes,
  none: 'Send one font in the field "file".',
  tooLarge:
    'This font is larger than 5 MB. Upload it as WOFF2, which is smaller, or one with fewer letters in it.',
}

/** Fonts that a workspace brought: in, out, and away. A hash opens one only where its workspace has it. */
export function fontRoutes({ callers, decks, stageRows, fonts }: FontServices): Router {
  const router = Router()
  const incoming = fonts.files.incoming

  router.get('/workspaces/:id/fonts', async (request, response) => {
    const { id } = request.params
    demand(await callers.memberOf(id, 'workspace', request, response), 'brand.read')
    const list: BrandFonts = { fonts: await fonts.listIn(id) }
    response.json(list)
  })

  router.post('/workspaces/:id/fonts', async (request, response) => {
    const { id } = request.params
    const caller = await callers.memberOf(id, 'workspace', request, response)
    demand(caller, 'brand.manage')
    const { licence } = parse(fontQuery, request.query)
    const file = await receiveFile(request, incoming, expected)
    try {
      const brought = { by: caller.id, licence }
      response.status(201).json(await fonts.add(id, () => file.read(), brought, turnOf(caller, response)))
    } finally {
      await file.discard()
    }
  })

  router.delete('/workspaces/:id/fonts/:hash', async (request, response) => {
    const { id, hash } = request.params
    const caller = await callers.memberOf(id, 'workspace', request, response)
    demand(caller, 'brand.manage')
    await fonts.remove(id, hash, turnOf(caller, response))
    response.status(204).end()
  })

  router.get('/workspaces/:id/fonts/:hash', async (request, response) => {
    const { id, hash } = request.params
    demand(await callers.memberOf(id, 'font', request, response), 'brand.read')
    await answer(response, id, hash)
  })

  router.get('/decks/:id/fonts/:hash', async (request, response) => {
    const { id, hash } = request.params
    const { thing: deck, caller } = await callers.withThing(() => decks.maybe(id), 'deck', request, response)
    demand(caller, 'brand.read')
    await answer(response, deck.workspace_id, hash)
  })

  router.get('/stages/:id/fonts/:hash', async (request, response) => {
    const { id, hash } = request.params
    const find = () => stageRows.maybe(id)
    const { thing: stage, caller } = await callers.withThing(find, 'showing', request, response)
    demand(caller, 'brand.read')
    await answer(response, stage.workspace_id, hash)
  })

  async function answer(response: Response, workspaceId: WorkspaceId, hash: string): Promise<void> {
    const font = await fonts.maybeShownIn(workspaceId, hash)
    if (!font) throw notFound('font')
    sendAsset(response, fonts.files, font, keptForAnHour)
  }

  return router
}

/** Not for good, as pictures: a font may be taken away, and is then to be gone everywhere by the next meeting. */
export const keptForAnHour = 'private, max-age=3600'
