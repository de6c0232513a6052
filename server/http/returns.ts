import { Router, type Request, type Response } from 'express'
import { z } from 'zod'
import { mostTaken } from '#shared/protocol/returns.ts'
import type { ImportDraftRow } from '../database/tables/imports.ts'
import { notFound } from '../errors.ts'
import type { Imports } from '../imports/imports.ts'
import type { Returns } from '../returns/returns.ts'
import { parse } from './body.ts'
import { type Caller, type Callers, demand } from './callers.ts'
import { type Turns, turnOf } from './turns.ts'

interface ReturnServices {
  readonly callers: Callers
  readonly turns: Turns
  readonly imports: Pick<Imports, 'maybe'>
  readonly returns: Returns
}

const id = z.string('Say which change.').min(1, 'Say which change.').max(300, 'Say which change.')

const takeBody = z.strictObject({
  changes: z
    .array(
      z.strictObject({
        id,
        choice: z.enum(['merged', 'file', 'behind'], 'Say merged, file or behind.').default('merged'),
      }),
      'Say which changes.',
    )
    .max(mostTaken, `Take ${mostTaken} changes at once at the most, then the next.`),
})

const putBackBody = z.strictObject({ id })

/** `/api/imports/:id/return`: what was changed in a file that was made here. As the draft, its maker's alone. */
export function returnRoutes({ callers, turns, imports, returns }: ReturnServices): Router {
  const router = Router()

  async function own(
    request: Request<{ id: string }>,
    response: Response,
  ): Promise<{ draft: ImportDraftRow; caller: Caller }> {
    const find = () => imports.maybe(request.params.id)
    const { thing: draft, caller } = await callers.withThing(find, 'import', request, response)
    if (draft.user_id !== caller.id) throw notFound('import')
    return { draft, caller }
  }

  /** The draft once it was compared: outside of the turns that everybody's lists and checks wait for. */
  async function compared(request: Request<{ id: string }>, response: Response): ReturnType<typeof own> {
    const found = await own(request, response)
    const { draft, caller } = found
    const open = await turns.heavy(caller, response, () => returns.uncompared(draft))
    if (!open) return found
    const still = async () => demand((await own(request, response)).caller, 'file.bring')
    await still()
    await returns.compare(open, turnOf(caller, response), still)
    return found
  }

  router.get('/:id/return', async (request, response) => {
    const { draft, caller } = await compared(request, response)
    response.json(await turns.heavy(caller, response, () => returns.show(draft, caller)))
  })

  router.post('/:id/return/take', async (request: Request<{ id: string }>, response) => {
    const { draft, caller } = await compared(request, response)
    const taking = parse(takeBody, request.body)
    const still = async () => (await own(request, response)).caller
    response.json(await turns.heavy(caller, response, () => returns.take(draft, taking, still)))
  })

  router.post('/:id/return/put-back', async (request: Request<{ id: string }>, response) => {
    const { draft, caller } = await compared(request, response)
    const { id: change } = parse(putBackBody, request.body)
    const still = async () => (await own(request, response)).caller
    response.json(await turns.heavy(caller, response, () => returns.putBack(draft, change, still)))
  })

  return router
}
