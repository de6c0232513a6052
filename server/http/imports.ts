import { Router, type Request, type Response } from 'express'
import { may } from '#shared/policy.ts'
import type {
  ImportAcceptance,
  ImportLayoutAnswer,
  ImportList,
  ImportSlideAnswer,
} from '#shared/protocol/imports.ts'
import { receiveBody, type ExpectedFile } from '../assets/receive.ts'
import type { Assets } from '../assets/assets.ts'
import type { ImportDraftRow } from '../database/tables/imports.ts'
import { notAllowed, notFound } from '../errors.ts'
import type { Imports } from '../imports/imports.ts'
import { importLimits } from '../pptx/read/limits.ts'
import { importRefusals } from '../pptx/read/refusals.ts'
import type { BodyTime } from './bodyTime.ts'
import { importAcceptBody, newImportQuery, parse, workspaceQuery } from './body.ts'
import { demand, type Caller } from './callers.ts'
import type { LibraryServices } from './decks.ts'

interface ImportServices extends Pick<LibraryServices, 'callers'> {
  readonly assets: Assets
  readonly imports: Imports
  readonly bodyTime: Pick<BodyTime, 'lift'>
}

const expected: ExpectedFile = {
  bytes: importLimits.fileBytes,
  none: importRefusals.empty,
  tooLarge: importRefusals['too-large'],
}

/** `/api/imports`: files of other programs, from their arrival to the deck that is made of them. Each is its maker's alone. */
export function importRoutes({ callers, assets, imports, bodyTime }: ImportServices): Router {
  const router = Router()
  const incoming = assets.files.incoming

  /** Colleagues cannot tell somebody else's from none. */
  async function own(
    request: Request<{ id: string }>,
    response: Response,
  ): Promise<{ draft: ImportDraftRow; caller: Caller }> {
    const find = () => imports.maybe(request.params.id)
    const { thing: draft, caller } = await callers.withThing(find, 'import', request, response)
    if (draft.user_id !== caller.id) throw notFound('import')
    return { draft, caller }
  }

  /** The body is the file; a browser says how much of it is on its way. */
  router.post('/', async (request, response) => {
    const { workspace, name, folder } = parse(newImportQuery, request.query)
    const caller = await callers.memberOf(workspace, 'workspace', request, response)
    // Sales bring files back that left here; a deck is made of one by those who may make decks.
    demand(caller, 'file.bring')
    const made = { workspaceId: workspace, userId: caller.id, folderId: folder, fileName: name }
    const receive = () => {
      bodyTime.lift(request)
      return receiveBody(request, incoming, expected)
    }
    response.status(201).json(await imports.begin(made, receive))
  })

  router.get('/', async (request, response) => {
    const { workspace } = parse(workspaceQuery, request.query)
    const caller = await callers.memberOf(workspace, 'workspace', request, response)
    const list: ImportList = { imports: await imports.listOf(workspace, caller.id) }
    response.json(list)
  })

  router.get('/:id', async (request, response) => {
    const { draft } = await own(request, response)
    response.json(imports.present(draft))
  })

  router.get('/:id/slides/:number', async (request: Request<{ id: string; number: string }>, response) => {
    const { draft } = await own(request, response)
    const at = Number(request.params.number)
    if (!Number.isInteger(at)) throw notFound('slide')
    const answer: ImportSlideAnswer = { slide: await imports.slide(draft, at) }
    response.json(answer)
  })

  router.get('/:id/layouts/:layout', async (request: Request<{ id: string; layout: string }>, response) => {
    const { draft } = await own(request, response)
    const answer: ImportLayoutAnswer = { layout: await imports.layout(draft, request.params.layout) }
    response.json(answer)
  })

  router.post('/:id/accept', async (request: Request<{ id: string }>, response) => {
    const { draft, caller } = await own(request, response)
    const acceptance = parse(importAcceptBody, request.body)
    demandAcceptance(caller, acceptance)
    const demandAgain = async () => {
      const now = await callers.memberOf(draft.workspace_id, 'import', request, response)
      demandAcceptance(now, acceptance)
    }
    response.status(201).json(await imports.accept(draft, acceptance, demandAgain))
  })

  router.delete('/:id', async (request: Request<{ id: string }>, response) => {
    const { draft } = await own(request, response)
    await imports.discard(draft)
    response.status(204).end()
  })

  return router
}

function demandAcceptance(caller: Caller, { pitch }: ImportAcceptance): void {
  demand(caller, 'deck.create')
  if (pitch && !may(caller.roles, 'pitch.create')) throw notAllowed(noPitch)
}

const noPitch =
  'Pitches are sales’ to make, and your roles in this workspace do not include that any more. Accept the deck without a first pitch.'
