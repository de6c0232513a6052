import { Router } from 'express'
import type { BrandThemeList } from '#shared/protocol/api.ts'
import type { BrandThemes } from '../brand/brandThemes.ts'
import { brandLookBody, brandThemeBody, parse } from './body.ts'
import { demand, type Callers } from './callers.ts'

interface Services {
  readonly callers: Callers
  readonly brandThemes: BrandThemes
}

/** `/api/workspaces/:id/themes`: themes that were saved for every deck. */
export function brandThemeRoutes({ callers, brandThemes }: Services): Router {
  const router = Router()

  router.get('/:id/themes', async (request, response) => {
    const { id } = request.params
    demand(await callers.memberOf(id, 'workspace', request, response), 'brand.read')
    const list: BrandThemeList = { themes: await brandThemes.listIn(id) }
    response.json(list)
  })

  router.post('/:id/themes', async (request, response) => {
    const { id } = request.params
    demand(await callers.memberOf(id, 'workspace', request, response), 'brand.manage')
    const { name, beside, ...look } = parse(brandThemeBody, request.body)
    response.status(201).json(await brandThemes.save(id, name, look, beside))
  })

  router.patch('/:id/themes/:themeId', async (request, response) => {
    const { id, themeId } = request.params
    demand(await callers.memberOf(id, 'workspace', request, response), 'brand.manage')
    await brandThemes.rename(id, themeId, parse(brandLookBody, request.body).name)
    response.status(204).end()
  })

  router.delete('/:id/themes/:themeId', async (request, response) => {
    const { id, themeId } = request.params
    demand(await callers.memberOf(id, 'workspace', request, response), 'brand.manage')
    await brandThemes.remove(id, themeId)
    response.status(204).end()
  })

  return router
}
