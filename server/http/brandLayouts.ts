import { Router } from 'express'
import { arrivedLayout } from '#shared/docs/carriedSlides.ts'
import type { BrandLayoutList } from '#shared/protocol/api.ts'
import type { BrandLayouts } from '../brand/brandLayouts.ts'
import { invalid } from '../errors.ts'
import { brandLayoutBody, brandLookBody, noLayout, parse } from './body.ts'
import { demand, type Callers } from './callers.ts'
import type { Turns } from './turns.ts'

interface Services {
  readonly callers: Callers
  readonly turns: Turns
  readonly brandLayouts: BrandLayouts
}

/** `/api/workspaces/:id/layouts`: layouts that were saved for every deck. */
export function brandLayoutRoutes({ callers, turns, brandLayouts }: Services): Router {
  const router = Router()

  router.get('/:id/layouts', async (request, response) => {
    const { id } = request.params
    const caller = await callers.memberOf(id, 'workspace', request, response)
    demand(caller, 'brand.read')
    const layouts = await turns.heavy(caller, response, () => brandLayouts.listIn(id))
    const list: BrandLayoutList = { layouts }
    response.json(list)
  })

  router.post('/:id/layouts', async (request, response) => {
    const { id } = request.params
    const caller = await callers.memberOf(id, 'workspace', request, response)
    demand(caller, 'brand.manage')
    const { name, beside } = parse(brandLayoutBody, request.body)
    const saved = await turns.heavy(caller, response, async () => {
      const content = arrivedLayout(request.body)
      if (!content) throw invalid('blocks', noLayout)
      return await brandLayouts.save(id, name, content, beside)
    })
    response.status(201).json(saved)
  })

  router.patch('/:id/layouts/:layoutId', async (request, response) => {
    const { id, layoutId } = request.params
    demand(await callers.memberOf(id, 'workspace', request, response), 'brand.manage')
    await brandLayouts.rename(id, layoutId, parse(brandLookBody, request.body).name)
    response.status(204).end()
  })

  router.delete('/:id/layouts/:layoutId', async (request, response) => {
    const { id, layoutId } = request.params
    demand(await callers.memberOf(id, 'workspace', request, response), 'brand.manage')
    await brandLayouts.remove(id, layoutId)
    response.status(204).end()
  })

  return router
}
