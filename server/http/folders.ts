import { Router, type Request, type Response } from 'express'
import type { Folders } from '../library/folders.ts'
import { folderChange, newFolderBody, parse, workspaceQuery } from './body.ts'
import { demand, type Callers } from './callers.ts'

/** `/api/folders`: what decks lie in. Which one lies where is a deck's own, see `/api/decks/move`. */
export function folderRoutes({ callers, folders }: { callers: Callers; folders: Folders }): Router {
  const router = Router()
  const open = (request: Request<{ id: string }>, response: Response) =>
    callers.withThing(() => folders.maybe(request.params.id), 'folder', request, response)

  router.get('/', async (request, response) => {
    const { workspace } = parse(workspaceQuery, request.query)
    demand(await callers.memberOf(workspace, 'workspace', request, response), 'folder.list')
    response.json({ folders: await folders.list(workspace) })
  })

  router.post('/', async (request, response) => {
    const { workspaceId, name } = parse(newFolderBody, request.body)
    demand(await callers.memberOf(workspaceId, 'workspace', request, response), 'folder.manage')
    response.status(201).json(await folders.create(workspaceId, name))
  })

  router.patch('/:id', async (request, response) => {
    const { thing: folder, caller } = await open(request, response)
    demand(caller, 'folder.manage')
    const { name } = parse(folderChange, request.body)
    await folders.rename(folder.id, name)
    response.json({ id: folder.id, name })
  })

  router.delete('/:id', async (request, response) => {
    const { thing: folder, caller } = await open(request, response)
    demand(caller, 'folder.manage')
    await folders.delete(folder.id)
    response.status(204).end()
  })

  return router
}
