import { Router, type Response } from 'express'
import { compose } from '#shared/compose/compose.ts'
import type { ExportLine } from '#shared/protocol/api.ts'
import type { ComposedDeck } from '#shared/model/deck.ts'
import { fileTitle } from '#shared/pptx/planPptx.ts'
import { unplanned } from '#shared/model/plan.ts'
import { newId, type PitchId } from '#shared/model/ids.ts'
import type { Person } from '../accounts/person.ts'
import type { Exporter, ExportOptions } from '../pptx/exporter.ts'
import type { Checks } from '../library/checks.ts'
import type { ClientCopies } from '../library/clientCopies.ts'
import type { StageRow } from '../database/tables/stages.ts'
import type { Documents } from '../library/documents.ts'
import { freeze, snapshot } from '../frozen/freeze.ts'
import { readConcerns, writeConcerns } from '../frozen/stageState.ts'
import type { Log } from '../log.ts'
import type { Live } from '../stage/live.ts'
import { shownDeck } from '../stage/shownDeck.ts'
import { exportQuery, parse, shownStateQuery } from './body.ts'
import { demand } from './callers.ts'
import type { LibraryServices } from './decks.ts'
import { againstFile, demandReason } from './regardless.ts'
import { turnOf } from './turns.ts'
import { attachment } from './fileName.ts'

const pptx = 'application/vnd.openxmlformats-officedocument.presentationml.presentation'

interface ExportServices extends LibraryServices, Pick<Live, 'stages' | 'stageRows'> {
  readonly documents: Documents
  readonly checks: Checks
  readonly clientCopies: ClientCopies
  readonly exporter: Pick<Exporter, 'export' | 'ahead'>
}

/** What was open when somebody made a client's copy, and why they did all the same. */
interface Regardless {
  readonly pitchId: PitchId
  readonly reason: string
  readonly open: readonly string[]
}

/**
 * `…/export.pptx`: a deck, a client's pitch, or what a stage had on show, as PowerPoint opens it. A client's copy
 * takes a reason where something is open, as a start does.
 */
export function exportRoutes(services: ExportServices, log: Log): Router {
  const { callers, turns, decks, pitches, documents, checks, clientCopies } = services
  const { stages, stageRows, exporter } = services
  const router = Router()

  async function answer(
    response: Response,
    caller: Person,
    deck: ComposedDeck,
    options: ExportOptions,
    { regardless, note = '' }: { regardless?: Regardless; note?: string } = {},
  ): Promise<void> {
    const bytes = await exporter.export(deck, options, turnOf(caller, response))
    if (regardless && regardless.open.length > 0) await keep(caller, options.origin.state, regardless)
    response.set({
      'content-type': pptx,
      'content-disposition': attachment(fileTitle(deck, options.copy) + note),
      'cache-control': 'no-store',
    })
    response.send(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))
  }

  /** Keeps that a client's copy was made regardless. Ids and counts go to the log, the words stay with the pitch. */
  async function keep(by: Person, deckHash: string, { pitchId, reason, open }: Regardless): Promise<void> {
    await clientCopies.add({
      id: newId(),
      pitch_id: pitchId,
      by_id: by.id,
      by_name: by.name,
      at: new Date().toISOString(),
      deck_hash: deckHash,
      reason,
      concerns: writeConcerns(open),
    })
    const kept = { pitchId, deck: deckHash, by: by.id, concerns: open.length }
    log.warn(kept, 'client copy made against the checks')
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
    const { copy, reason } = parse(exportQuery, request.query)
    const look = () => turns.heavy(caller, response, () => checks.of(pitch, false))
    const open = copy === 'client' ? againstFile(await look()) : []
    demandReason(open, reason, 'export')
    const frozen = await turns.heavy(caller, response, () => stages.freezeNow(pitch))
    const origin = { state: frozen.hash, stage: null }
    const options = { copy, origin, workspaceId: pitch.workspace_id }
    await answer(response, caller, frozen.deck, options, { regardless: { pitchId: pitch.id, reason, open } })
  })

  /** What a client has been shown for a reason is theirs; a rehearsal went on whatever was open. */
  async function openIn(stage: StageRow): Promise<readonly string[]> {
    if (stage.started_at !== null) return stage.mode === 'rehearsal' ? readConcerns(stage) : []
    const pitch = await pitches.maybe(stage.pitch_id)
    return pitch ? againstFile(await checks.of(pitch, false)) : []
  }

  /** From the deck as it was frozen: what the documents say by now does not matter. */
  router.get('/stages/:id/export.pptx', async (request, response) => {
    const find = () => stageRows.maybe(request.params.id)
    const { thing: stage, caller } = await callers.withThing(find, 'showing', request, response)
    demand(caller, 'pitch.export')
    const { copy, reason } = parse(exportQuery, request.query)
    const { state } = parse(shownStateQuery, request.query)
    const open = copy === 'client' ? await turns.heavy(caller, response, () => openIn(stage)) : []
    demandReason(open, reason, 'export')
    const { hash, deck } = await turns.heavy(caller, response, () => shownDeck(stageRows, stage, state))
    const note = copy === 'client' ? '' : `, as shown ${(stage.started_at ?? stage.set_at).slice(0, 10)}`
    const options = { copy, origin: { state: hash, stage: stage.id }, workspaceId: stage.workspace_id }
    await answer(response, caller, deck, options, {
      note,
      regardless: { pitchId: stage.pitch_id, reason, open },
    })
  })

  /** Asked now and then by whoever waits for a file. */
  router.get('/exports/line', async (request, response) => {
    const { id } = await callers.signedIn(request, response)
    const line: ExportLine = { ahead: exporter.ahead(id) }
    response.json(line)
  })

  return router
}
