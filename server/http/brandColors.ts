import { Router } from 'express'
import type { BrandColorList } from '#shared/protocol/api.ts'
import type { BrandColors } from '../brand/brandColors.ts'
import { brandColorBody, brandColorMove, newBrandColorBody, parse } from './body.ts'
import { demand, type Callers } from './callers.ts'

interface Services {
  readonly callers: Callers
  readonly brandColors: BrandColors
}

/** `/api/workspaces/:id/colors`: the company's colours. */
export function brandColorRoutes({ callers, brandColors }: Services): Router {
  const router = Router()

  router.get('/:id/colors', async (request, response) => {
    const { id } = request.params
    demand(await callers.memberOf(id, 'workspace', request, response), 'brand.read')
    const list: BrandColorList = { colors: await brandColors.listIn(id) }
    response.json(list)
  })

  router.post('/:id/colors', async (request, response) => {
    const { id } = request.params
    demand(await callers.memberOf(id, 'workspace', request, response), 'brand.manage')
    const { before, ...words } = parse(newBrandColorBody, request.body)
    response.status(201).json(await brandColors.put(id, words, before))
  })

  router.patch('/:id/colors/:colorId', async (request, response) => {
    const { id, colorId } = request.params
    demand(await callers.memberOf(id, 'workspace', request, response), 'brand.manage')
    await brandColors.change(id, colorId, parse(brandColorBody, request.body))
    response.status(204).end()
  })

  router.post('/:id/colors/:colorId/move', async (request, response) => {
    const { id, colorId } = request.params
    demand(await callers.memberOf(id, 'workspace', request, response), 'brand.manage')
    await brandColors.move(id, colorId, parse(brandColorMove, request.body).before)
    response.status(204).end()
  })

  router.delete('/:id/colors/:colorId', async (request, response) => {
    const { id, colorId } = request.params
    demand(await callers.memberOf(id, 'workspace', request, response), 'brand.manage')
    await brandColors.remove(id, colorId)
    response.status(204).end()
  })

  return router
}
