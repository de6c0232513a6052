import { Router, type Response } from 'express'
import { compose } from '#shared/compose/compose.ts'
import { ofSlides } from '#shared/compose/concerns.ts'
import { cribSheet } from '#shared/compose/cribSheet.ts'
import { leaveBehind } from '#shared/compose/leaveBehind.ts'
import type { PrintDeck } from '#shared/compose/printDeck.ts'
import type { ExportLine } from '#shared/protocol/api.ts'
import { unplanned } from '#shared/model/plan.ts'
import { newId, type DeckId, type PitchId, type WorkspaceId } from '#shared/model/ids.ts'
import type { Copy } from '#shared/pptx/plan.ts'
import { fileTitle } from '#shared/pptx/planPptx.ts'
import type { ExportFormat } from '#shared/protocol/print.ts'
import type { Members } from '../accounts/members.ts'
import { invalid } from '../errors.ts'
import type { ComposedDeck } from '#shared/model/deck.ts'
import type { Stage } from '#shared/stage/stage.ts'
import type { Person } from '../accounts/person.ts'
import type { Checks } from '../library/checks.ts'
import type { ClientCopies } from '../library/clientCopies.ts'
import type { StageRow } from '../database/tables/stages.ts'
import type { Documents } from '../library/documents.ts'
import { freeze, snapshot, withOffered, type FrozenDeck } from '../frozen/freeze.ts'
import { readConcerns, readStage, writeConcerns } from '../frozen/stageState.ts'
import type { Log } from '../log.ts'
import type { ExportedFiles, KeptOf } from '../returns/exportedFiles.ts'
import type { Live } from '../stage/live.ts'
import { shownDeck } from '../stage/shownDeck.ts'
import { exportFormat, exportQuery, parse, shownStateQuery } from './body.ts'
import { demand } from './callers.ts'
import type { LibraryServices } from './decks.ts'
import { makeFile, onlySlides, type FileMakers, type WantedFile } from './exportFile.ts'
import { againstFile, demandReason } from './regardless.ts'

interface ExportServices extends LibraryServices, FileMakers, Pick<Live, 'stages' | 'stageRows'> {
  readonly documents: Documents
  readonly checks: Checks
  readonly clientCopies: ClientCopies
  readonly members: Pick<Members, 'list'>
  readonly exportedFiles: Pick<ExportedFiles, 'idOf' | 'keep'>
}

/** What a file is made of, so that it is known when it comes back. */
interface MadeOf {
  readonly frozen: FrozenDeck
  readonly deckId: DeckId
  readonly pitchId: PitchId | null
  /** Those slides alone that were wanted; none: all. */
  readonly slides: readonly string[]
}

/** What was open when somebody made a client's copy, and why they did all the same. */
interface Regardless {
  readonly pitchId: PitchId
  readonly reason: string
  readonly open: readonly string[]
}

/**
 * `…/export.<format>`: a deck, a client's pitch, or what a stage had on show, whole or some slides of it. A client's
 * copy takes a reason where something is open, as a start does, whatever the format.
 */
export function exportRoutes(services: ExportServices, log: Log): Router {
  const { callers, turns, decks, pitches, documents, checks, clientCopies, members } = services
  const { stages, stageRows, exporter, printer, exportedFiles } = services
  const router = Router()

  /** `stillMay`: a file takes minutes where many wait, and who asked for it may have left the workspace meanwhile. */
  async function answer(
    response: Response,
    caller: Person,
    wanted: WantedFile,
    stillMay: () => Promise<unknown>,
    made: MadeOf | null,
    regardless?: Regardless,
  ): Promise<void> {
    const file = await makeFile(services, wanted, caller, response)
    try {
      await stillMay()
      if (regardless && regardless.open.length > 0) await keep(caller, wanted.origin.state, regardless)
      if (made) await expectBack(caller, wanted, made)
      await file.send()
    } finally {
      await file.discard()
    }
  }

  /** Only what can be dropped here again is known by an id. */
  async function expectBack(
    by: Person,
    { origin, copy, workspaceId }: WantedFile,
    made: MadeOf,
  ): Promise<void> {
    if (origin.file === null) return
    const at = new Date().toISOString()
    const row = { id: origin.file, workspace_id: workspaceId, ...keptOf(made, copy) }
    await exportedFiles.keep({ ...row, by_name: by.name, at }, made.frozen)
  }

  /** By which it will be known; the same thing made again is the same file. */
  async function fileOf(format: ExportFormat, copy: Copy, made: MadeOf | null): Promise<string | null> {
    return format === 'pptx' && made ? await exportedFiles.idOf(keptOf(made, copy)) : null
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

  router.get('/decks/:id/export.:format', async (request, response) => {
    const { format } = parse(exportFormat, request.params)
    const find = () => decks.maybe(request.params.id)
    const allowed = async () => {
      const found = await callers.withThing(find, 'deck', request, response)
      demand(found.caller, 'deck.export')
      return found
    }
    const { thing: deck, caller } = await allowed()
    const { copy, slides, width } = parse(exportQuery, request.query)
    const frozen = await turns.heavy(caller, response, async () =>
      freeze(snapshot(compose(await documents.design(deck.id), null), unplanned)),
    )
    const made = { frozen, deckId: deck.id, pitchId: null, slides }
    const wanted: WantedFile = {
      ...{ deck: onlySlides(withOffered(frozen), slides), copy, format, width, note: '' },
      origin: { state: frozen.hash, stage: null, file: await fileOf(format, copy, made) },
      workspaceId: deck.workspace_id,
      assets: `/api/decks/${deck.id}`,
      isDesign: true,
    }
    await answer(response, caller, wanted, allowed, made)
  })

  router.get('/pitches/:id/export.:format', async (request, response) => {
    const { format } = parse(exportFormat, request.params)
    const find = () => pitches.maybe(request.params.id)
    const allowed = async () => {
      const found = await callers.withThing(find, 'pitch', request, response)
      demand(found.caller, 'pitch.export')
      return found
    }
    const { thing: pitch, caller } = await allowed()
    const { copy, reason, slides, width, speaker } = parse(exportQuery, request.query)
    demandPages(format, copy, speaker)
    const look = () => turns.heavy(caller, response, () => checks.of(pitch, false))
    const open = copy === 'client' ? againstFile(ofSlides(await look(), slides)) : []
    demandReason(open, reason, 'export')
    const frozen = await turns.heavy(caller, response, () => stages.freezeNow(pitch))
    const made = { frozen, deckId: pitch.deck_id, pitchId: pitch.id, slides }
    const wanted: WantedFile = {
      ...{ deck: onlySlides(withOffered(frozen), slides), copy, format, width, note: '' },
      origin: { state: frozen.hash, stage: null, file: await fileOf(format, copy, made) },
      workspaceId: pitch.workspace_id,
      assets: `/api/decks/${pitch.deck_id}`,
      ...(speaker !== '' && { pages: await cribOf(frozen, speaker, pitch.workspace_id) }),
    }
    await answer(response, caller, wanted, allowed, made, { pitchId: pitch.id, reason, open })
  })

  async function cribOf(frozen: FrozenDeck, speaker: string, workspaceId: WorkspaceId): Promise<PrintDeck> {
    const people = await members.list(workspaceId)
    const nameOf = (id: string): string =>
      people.find(({ userId }) => userId === id)?.name ?? 'somebody who has left'
    return cribSheet(frozen, speaker, nameOf)
  }

  /** What a client has been shown for a reason is theirs; a rehearsal went on whatever was open. */
  async function openIn(stage: StageRow): Promise<readonly string[]> {
    if (stage.started_at !== null) return stage.mode === 'rehearsal' ? readConcerns(stage) : []
    const pitch = await pitches.maybe(stage.pitch_id)
    return pitch ? againstFile(await checks.of(pitch, false)) : []
  }

  /** From the deck as it was frozen: what the documents say by now does not matter. */
  router.get('/stages/:id/export.:format', async (request, response) => {
    const { format } = parse(exportFormat, request.params)
    const find = () => stageRows.maybe(request.params.id)
    const allowed = async () => {
      const found = await callers.withThing(find, 'showing', request, response)
      demand(found.caller, 'pitch.export')
      return found
    }
    const { thing: stage, caller } = await allowed()
    const { copy, reason, slides, width, speaker, questions } = parse(exportQuery, request.query)
    demandPages(format, copy, speaker)
    if (questions && format !== 'pdf' && format !== 'pages')
      throw invalid('questions', 'Questions come with the slides as PDF.')
    const { state } = parse(shownStateQuery, request.query)
    const open = copy === 'client' ? await turns.heavy(caller, response, () => openIn(stage)) : []
    demandReason(open, reason, 'export')
    const frozen = await turns.heavy(caller, response, () => shownDeck(stageRows, stage, state))
    const pitch = await pitches.maybe(stage.pitch_id)
    const made = pitch && { frozen, deckId: pitch.deck_id, pitchId: pitch.id, slides }
    const deck = onlySlides(frozen.deck, slides)
    const note = copy === 'client' ? '' : `, as shown ${(stage.started_at ?? stage.set_at).slice(0, 10)}`
    const wanted: WantedFile = {
      ...{ deck, copy, format, width, note },
      origin: { state: frozen.hash, stage: stage.id, file: await fileOf(format, copy, made) },
      workspaceId: stage.workspace_id,
      assets: `/api/stages/${stage.id}`,
      ...(speaker !== '' && { pages: await cribOf(frozen, speaker, stage.workspace_id) }),
      ...(questions &&
        copy === 'client' && {
          pages: leaveBehind(deck, askedOn(deck, stage, slides), fileTitle(deck, copy)),
        }),
    }
    await answer(response, caller, wanted, allowed, made, { pitchId: stage.pitch_id, reason, open })
  })

  /** Asked now and then by whoever waits for a file. */
  router.get('/exports/line', async (request, response) => {
    const { id } = await callers.signedIn(request, response)
    const line: ExportLine = { ahead: exporter.ahead(id) ?? printer.ahead(id) }
    response.json(line)
  })

  return router
}

const keptOf = ({ frozen, deckId, pitchId, slides }: MadeOf, copy: Copy): KeptOf => ({
  ...{ deck_id: deckId, pitch_id: pitchId, deck_hash: frozen.hash, copy },
  slides: JSON.stringify(slides),
})

/** A speaker's own sheets have talking points on them, and are pages. */
function demandPages(format: ExportFormat, copy: Copy, speaker: string): void {
  if (speaker === '' || (copy === 'presenter' && (format === 'pdf' || format === 'pages'))) return
  throw invalid('speaker', 'A speaker’s sheets come as PDF, and for presenters alone.')
}

/** What was asked at a showing; where some slides alone are wanted, what was asked on those. */
const askedOn = (deck: ComposedDeck, stage: StageRow, wanted: readonly string[]): Stage['questions'] => {
  const { questions } = readStage(stage)
  if (wanted.length === 0) return questions
  return questions.filter(({ slideId }) => deck.slides.some(({ id }) => id === slideId))
}
