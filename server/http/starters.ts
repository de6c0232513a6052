import { Router } from 'express'
import * as Y from 'yjs'
import { coverOf } from '#shared/compose/cover.ts'
import { initDesign, readDesign } from '#shared/docs/designDoc.ts'
import type { Starter } from '#shared/protocol/api.ts'
import { builtIn, type Assets } from '../assets/assets.ts'
import type { StarterContent } from '../starters/starter.ts'
import type { Callers } from './callers.ts'

/** `/api/starters`: the decks to begin from, with a picture of each. */
export function starterRoutes(callers: Callers, starters: readonly StarterContent[], assets: Assets): Router {
  const router = Router()
  let shown: Promise<Starter[]> | null = null

  router.get('/', async (request, response) => {
    await callers.signedIn(request, response)
    shown ??= Promise.all(starters.map((starter) => present(starter, assets)))
    // A failure is not kept: the next caller tries again.
    shown.catch(() => (shown = null))
    response.json({ starters: await shown })
  })

  return router
}

async function present(starter: StarterContent, assets: Assets): Promise<Starter> {
  const doc = new Y.Doc()
  initDesign(doc, { title: starter.title })
  await starter.build(doc, assets.storeFor(builtIn))
  const design = readDesign(doc)
  const { id, title, description } = starter
  return { id, title, description, slideCount: design.slides.length, cover: coverOf(design, null) }
}
