import { Router, type Request, type Response } from 'express'
import type { BrandTemplateList } from '#shared/protocol/templates.ts'
import type { Assets } from '../assets/assets.ts'
import { receiveBody, type ExpectedFile } from '../assets/receive.ts'
import type { Templates } from '../brand/templates/templates.ts'
import { importLimits } from '../pptx/read/limits.ts'
import { importRefusals } from '../pptx/read/refusals.ts'
import type { BodyTime } from './bodyTime.ts'
import { brandLookBody, newTemplateQuery, parse, templateFileQuery, templateLayoutsQuery } from './body.ts'
import { demand, type Caller, type Callers } from './callers.ts'
import { turnOf, type Turns } from './turns.ts'

interface Services {
  readonly callers: Callers
  readonly turns: Turns
  readonly assets: Pick<Assets, 'files'>
  readonly templates: Templates
  readonly bodyTime: Pick<BodyTime, 'lift'>
}

const expected: ExpectedFile = {
  bytes: importLimits.templateFile,
  none: importRefusals.empty,
  tooLarge: importRefusals['template-too-large'],
}

/** `/api/workspaces/:id/templates`: the company's PowerPoint templates, and what decks take of them. */
export function brandTemplateRoutes({ callers, turns, assets, templates, bodyTime }: Services): Router {
  const router = Router()

  /** The body is the file; a browser says how much of it is on its way. */
  const broughtBy = (caller: Caller, request: Request, response: Response, fileName: string) => ({
    ...{ by: caller.id, fileName, turn: turnOf(caller, response) },
    receive: () => {
      bodyTime.lift(request)
      return receiveBody(request, assets.files.incoming, expected)
    },
  })

  router.get('/:id/templates', async (request, response) => {
    const { id } = request.params
    demand(await callers.memberOf(id, 'workspace', request, response), 'brand.read')
    const list: BrandTemplateList = { templates: await templates.listIn(id) }
    response.json(list)
  })

  router.post('/:id/templates', async (request, response) => {
    const { id } = request.params
    const caller = await callers.memberOf(id, 'workspace', request, response)
    demand(caller, 'brand.manage')
    const { name, file } = parse(newTemplateQuery, request.query)
    const brought = { workspaceId: id, ...broughtBy(caller, request, response, file) }
    response.status(201).json(await templates.add(name, brought))
  })

  router.post('/:id/templates/:templateId/versions', async (request, response) => {
    const { id, templateId } = request.params
    const caller = await callers.memberOf(id, 'workspace', request, response)
    demand(caller, 'brand.manage')
    const { file } = parse(templateFileQuery, request.query)
    const brought = { workspaceId: id, ...broughtBy(caller, request, response, file) }
    response.status(201).json(await templates.addVersion(templateId, brought))
  })

  router.patch('/:id/templates/:templateId', async (request, response) => {
    const { id, templateId } = request.params
    demand(await callers.memberOf(id, 'workspace', request, response), 'brand.manage')
    await templates.rename(id, templateId, parse(brandLookBody, request.body).name)
    response.status(204).end()
  })

  router.delete('/:id/templates/:templateId', async (request, response) => {
    const { id, templateId } = request.params
    demand(await callers.memberOf(id, 'workspace', request, response), 'brand.manage')
    await templates.remove(id, templateId)
    response.status(204).end()
  })

  router.get('/:id/templateVersions/:versionId', async (request, response) => {
    const { id, versionId } = request.params
    demand(await callers.memberOf(id, 'workspace', request, response), 'brand.read')
    response.json(await templates.standing(id, versionId))
  })

  router.get('/:id/templateVersions/:versionId/layouts', async (request, response) => {
    const { id, versionId } = request.params
    const caller = await callers.memberOf(id, 'workspace', request, response)
    demand(caller, 'brand.read')
    const { first } = parse(templateLayoutsQuery, request.query)
    response.json(await turns.heavy(caller, response, () => templates.layouts(id, versionId, first)))
  })

  return router
}
