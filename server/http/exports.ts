import { Router, type Response } from 'express'
import { compose } from '#shared/compose/compose.ts'
import type { ExportLine } from '#shared/protocol/api.ts'
import type { ComposedDeck } from '#shared/model/deck.ts'
import { fileTitle } from '#shared/pptx/planPptx.ts'
import { unplanned } from '#shared/model/plan.ts'
import type { Person } from '../accounts/person.ts'
import type { Exporter, ExportOptions } from '../pptx/exporter.ts'
import type { Documents } from '../library/documents.ts'
import { freeze, snapshot } from '../frozen/freeze.ts'
import type { Live } from '../stage/live.ts'
import { shownDeck } from '../stage/shownDeck.ts'
import { exportQuery, parse, shownStateQuery } from './body.ts'
import { demand } from './callers.ts'
import type { LibraryServices } from './decks.ts'
import { turnOf } from './turns.ts'
import { attachment } from './fileName.ts'

const pptx = 'application/vnd.openxmlformats-officedocument.presentationml.presentation'

interface ExportServices extends LibraryServices, Pick<Live, 'stages' | 'stageRows'> {
  readonly documents: Documents
  readonly exporter: Pick<Exporter, 'export' | 'ahead'>
}

/** `…/export.pptx`: a deck, a client's pitch, or what a stage had on show, as PowerPoint opens it. */
export function exportRoutes(services: ExportServices): Router {
  const { callers, turns, decks, pitches, documents, stages, stageRows, exporter } = services
  const router = Router()

  async function answer(
    response: Response,
    caller: Person,
    deck: ComposedDeck,
    options: ExportOptions,
    note = '',
  ): Promise<void> {
    const bytes = await exporter.export(deck, options, turnOf(caller, response))
    response.set({
      'content-type': pptx,
      'content-disposition': attachment(fileTitle(deck, options.copy) + note),
      'cache-control': 'no-store',
    })
    response.send(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))
  }

  router.get('/decks/:id/export.pptx', async (request, response) => {
    const find = () => decks.maybe(request.params.id)
    const { thing: deck, caller } = await callers.withThing(find, 'deck', request, response)
    demand(caller, 'deck.export')
    const { copy } = parse(exportQuery, request.query)
    const frozen = await turns.heavy(caller, response, async () =>
      freeze(snapshot(compose(await documents.design(deck.id), null), unplanned)),
    )
    await answer(response, caller, frozen.deck, {
      copy,
      origin: { state: frozen.hash, stage: null },
      workspaceId: deck.workspace_id,
    })
  })

  router.get('/pitches/:id/export.pptx', async (request, response) => {
    const find = () => pitches.maybe(request.params.id)
    const { thing: pitch, caller } = await callers.withThing(find, 'pitch', request, response)
    demand(caller, 'pitch.export')
    const { copy } = parse(exportQuery, request.query)
    const frozen = await turns.heavy(caller, response, () => stages.freezeNow(pitch))
    await answer(response, caller, frozen.deck, {
      copy,
      origin: { state: frozen.hash, stage: null },
      workspaceId: pitch.workspace_id,
    })
  })

  /** From the deck as it was frozen: what the documents say by now does not matter. */
  router.get('/stages/:id/export.pptx', async (request, response) => {
    const find = () => stageRows.maybe(request.params.id)
    const { thing: stage, caller } = await callers.withThing(find, 'showing', request, response)
    demand(caller, 'pitch.export')
    const { copy } = parse(exportQuery, request.query)
    const { state } = parse(shownStateQuery, request.query)
    const { hash, deck } = await turns.heavy(caller, response, () => shownDeck(stageRows, stage, state))
    const shownOn = copy === 'client' ? '' : `, as shown ${(stage.started_at ?? stage.set_at).slice(0, 10)}`
    const options = { copy, origin: { state: hash, stage: stage.id }, workspaceId: stage.workspace_id }
    await answer(response, caller, deck, options, shownOn)
  })

  /** Asked now and then by whoever waits for a file. */
  router.get('/exports/line', async (request, response) => {
    const { id } = await callers.signedIn(request, response)
    const line: ExportLine = { ahead: exporter.ahead(id) }
    response.json(line)
  })

  return router
}
