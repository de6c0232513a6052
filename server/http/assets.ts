import { Router } from 'express'
import { join } from 'node:path'
import { may } from '#shared/policy.ts'
import { builtIn, type Assets } from '../assets/assets.ts'
import { receiveFile } from '../assets/receive.ts'
import type { AssetRow } from '../database/tables/assets.ts'
import type { Members } from '../accounts/members.ts'
import type { Person } from '../accounts/person.ts'
import { notFound } from '../errors.ts'
import { parse, workspaceQuery } from './body.ts'
import { demand, type Callers } from './callers.ts'
import { sendPicture } from './sendPicture.ts'

/** `/api/assets`: pictures in and out. */
export function assetRoutes(callers: Callers, members: Members, assets: Assets): Router {
  const router = Router()
  const incoming = join(assets.files.root, 'incoming')

  router.post('/', async (request, response) => {
    const { workspace } = parse(workspaceQuery, request.query)
    demand(await callers.memberOf(workspace, 'workspace', request, response), 'asset.upload')
    const file = await receiveFile(request, incoming)
    try {
      response.status(201).json(await assets.add(workspace, () => file.read()))
    } finally {
      await file.discard()
    }
  })

  router.get('/:hash', async (request, response) => {
    const { hash } = request.params
    const person = await callers.signedIn(request, response)
    const asset = await firstReadable(await assets.holders(hash), person, members)
    if (!asset) throw notFound('picture')
    // Private: the next person at this machine, or a proxy, must ask. Immutable: a hash names its bytes.
    sendPicture(response, assets.files, asset, 'private, max-age=31536000, immutable')
  })

  return router
}

async function firstReadable(
  holders: readonly AssetRow[],
  person: Person,
  members: Members,
): Promise<AssetRow | undefined> {
  for (const row of holders) {
    if (row.workspace_id === builtIn) return row
    if (may(await members.rolesIn(row.workspace_id, person.id), 'asset.read')) return row
  }
  return undefined
}
