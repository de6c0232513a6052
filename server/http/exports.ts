import { Router, type Request, type Response } from 'express'
import type { Kysely } from 'kysely'
import { compose } from '#shared/compose/compose.ts'
import { ofSlides } from '#shared/compose/concerns.ts'
import { cribSheet } from '#shared/compose/cribSheet.ts'
import { leaveBehind } from '#shared/compose/leaveBehind.ts'
import type { PrintDeck } from '#shared/compose/printDeck.ts'
import type { ComposedDeck } from '#shared/model/deck.ts'
import { newId, type DeckId, type PitchId, type WorkspaceId } from '#shared/model/ids.ts'
import { unplanned } from '#shared/model/plan.ts'
import { may, type Action } from '#shared/policy.ts'
import type { Copy } from '#shared/pptx/plan.ts'
import { fileTitle } from '#shared/pptx/planPptx.ts'
import type { ExportList, ExportSource, FileFormat } from '#shared/protocol/exports.ts'
import type { PrintAnswer } from '#shared/protocol/print.ts'
import type { Stage } from '#shared/stage/stage.ts'
import type { Members } from '../accounts/members.ts'
import type { Schema } from '../database/schema.ts'
import type { ExportJobRow } from '../database/tables/exports.ts'
import type { StageRow } from '../database/tables/stages.ts'
import { conflict, invalid, notAllowed, notFound } from '../errors.ts'
import type { Exports } from '../exports/exports.ts'
import { onlySlides, pagesOf, type FileMaker, type WantedFile } from '../exports/fileMaker.ts'
import { freeze, snapshot, withOffered, type FrozenDeck } from '../frozen/freeze.ts'
import { readConcerns, readStage, writeConcerns } from '../frozen/stageState.ts'
import type { Checks } from '../library/checks.ts'
import type { ClientCopies } from '../library/clientCopies.ts'
import type { Documents } from '../library/documents.ts'
import type { Log } from '../log.ts'
import type { ExportedFiles, KeptOf } from '../returns/exportedFiles.ts'
import type { Live } from '../stage/live.ts'
import { shownDeck } from '../stage/shownDeck.ts'
import { exportPagesQuery, newExportBody, parse } from './body.ts'
import { demand, type Caller } from './callers.ts'
import type { LibraryServices } from './decks.ts'
import { attachment } from './fileName.ts'
import { againstFile, demandReason } from './regardless.ts'

interface ExportServices extends LibraryServices, Pick<Live, 'stages' | 'stageRows' | 'answers'> {
  readonly documents: Documents
  readonly checks: Checks
  readonly clientCopies: ClientCopies
  readonly members: Pick<Members, 'list' | 'rolesIn'>
  readonly exportedFiles: Pick<ExportedFiles, 'idOf' | 'keep'>
  readonly exports: Exports
  readonly fileMaker: FileMaker
}

/** What is asked for, checked; of pages for a browser the format is theirs. */
type Choice = ReturnType<typeof newExportBody.parse>

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

/** A file that may be made. */
interface Prepared {
  readonly caller: Caller
  readonly source: ExportSource
  readonly action: Action
  readonly file: WantedFile
  /** The address below which a member's browser finds its pictures and fonts. */
  readonly assets: string
  readonly made: MadeOf
  readonly regardless: Regardless | null
}

/** What came in is looked at once it is known who calls. */
type Prepare = (
  request: Request<{ id: string }>,
  response: Response,
  chosen: () => Choice,
) => Promise<Prepared>

const types: Readonly<Record<ExportJobRow['extension'], string>> = {
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  pdf: 'application/pdf',
  png: 'image/png',
  zip: 'application/zip',
}

/** Of the bare design alone, or of what a client is shown. */
const actionOf = (pitchId: PitchId | null): Action => (pitchId === null ? 'deck.export' : 'pitch.export')

/**
 * `POST …/exports`: a deck, a client's pitch, or what a stage had on show, whole or some slides of it, as a file that is
 * made in the background; `/exports`: what became of it. A client's copy takes a reason where something is open, as a
 * start does, whatever the format. `GET …/export.pages`: the same for the browser's own dialog.
 */
export function exportRoutes(services: ExportServices, log: Log): Router {
  const { callers, turns, decks, pitches, documents, checks, clientCopies, members } = services
  const { stages, stageRows, answers, exportedFiles, exports, fileMaker } = services
  const router = Router()

  /** Keeps that a client's copy was made regardless. Ids and counts go to the log, the words stay with the pitch. */
  async function keepRegardless({ caller, file, regardless }: Prepared, sql?: Kysely<Schema>): Promise<void> {
    if (!regardless || regardless.open.length === 0) return
    const { pitchId, reason, open } = regardless
    const deckHash = file.origin.state
    const row = {
      id: newId(),
      pitch_id: pitchId,
      by_id: caller.id,
      by_name: caller.name,
      at: new Date().toISOString(),
      deck_hash: deckHash,
      reason,
      concerns: writeConcerns(open),
    }
    await clientCopies.add(row, sql)
    const kept = { pitchId, deck: deckHash, by: caller.id, concerns: open.length }
    log.warn(kept, 'client copy made against the checks')
  }

  /** Only what can be dropped here again is known by an id. */
  async function expectBack({ caller, file, made }: Prepared, sql: Kysely<Schema>): Promise<void> {
    if (file.origin.file === null) return
    const at = new Date().toISOString()
    const row = { id: file.origin.file, workspace_id: file.workspaceId, ...keptOf(made, file.copy) }
    await exportedFiles.keep({ ...row, by_name: caller.name, at }, made.frozen, sql)
  }

  /** By which it will be known; the same thing made again is the same file. */
  async function fileOf(format: FileFormat, copy: Copy, made: MadeOf): Promise<string | null> {
    return format === 'pptx' ? await exportedFiles.idOf(keptOf(made, copy)) : null
  }

  const ofDeck: Prepare = async (request, response, chosen) => {
    const find = () => decks.maybe(request.params.id)
    const { thing: deck, caller } = await callers.withThing(find, 'deck', request, response)
    demand(caller, 'deck.export')
    const { copy, format, slides, width } = chosen()
    const frozen = await turns.heavy(caller, response, async () =>
      freeze(snapshot(compose(await documents.design(deck.id), null), unplanned)),
    )
    const made = { frozen, deckId: deck.id, pitchId: null, slides }
    const file: WantedFile = {
      ...{ deck: onlySlides(withOffered(frozen), slides), copy, format, width, note: '' },
      origin: { state: frozen.hash, stage: null, file: await fileOf(format, copy, made) },
      workspaceId: deck.workspace_id,
      isDesign: true,
    }
    const source = { deckId: deck.id, pitchId: null, stageId: null }
    const assets = `/api/decks/${deck.id}`
    return { caller, source, action: 'deck.export', file, assets, made, regardless: null }
  }

  const ofPitch: Prepare = async (request, response, chosen) => {
    const find = () => pitches.maybe(request.params.id)
    const { thing: pitch, caller } = await callers.withThing(find, 'pitch', request, response)
    demand(caller, 'pitch.export')
    const { copy, format, reason, slides, width, speaker } = chosen()
    demandSheets(format, copy, speaker)
    const look = () => turns.heavy(caller, response, () => checks.of(pitch, false))
    const open = copy === 'client' ? againstFile(ofSlides(await look(), slides)) : []
    demandReason(open, reason, 'export')
    const frozen = await turns.heavy(caller, response, () => stages.freezeNow(pitch))
    const made = { frozen, deckId: pitch.deck_id, pitchId: pitch.id, slides }
    const file: WantedFile = {
      ...{ deck: onlySlides(withOffered(frozen), slides), copy, format, width, note: '' },
      origin: { state: frozen.hash, stage: null, file: await fileOf(format, copy, made) },
      workspaceId: pitch.workspace_id,
      ...(speaker !== '' && { pages: await cribOf(frozen, speaker, pitch.workspace_id) }),
    }
    return {
      ...{ caller, file, made, action: 'pitch.export', assets: `/api/decks/${pitch.deck_id}` },
      source: { deckId: pitch.deck_id, pitchId: pitch.id, stageId: null },
      regardless: { pitchId: pitch.id, reason, open },
    }
  }

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
  const ofStage: Prepare = async (request, response, chosen) => {
    const find = () => stageRows.maybe(request.params.id)
    const { thing: stage, caller } = await callers.withThing(find, 'showing', request, response)
    demand(caller, 'pitch.export')
    const { copy, format, reason, slides, width, speaker, questions, state } = chosen()
    demandSheets(format, copy, speaker)
    if (questions && format !== 'pdf') throw invalid('questions', 'Questions come with the slides as PDF.')
    const open = copy === 'client' ? await turns.heavy(caller, response, () => openIn(stage)) : []
    demandReason(open, reason, 'export')
    const frozen = await turns.heavy(caller, response, () => shownDeck(stageRows, stage, state))
    const pitch = await pitches.maybe(stage.pitch_id)
    if (!pitch) throw notFound('showing')
    const made = { frozen, deckId: pitch.deck_id, pitchId: pitch.id, slides }
    const deck = onlySlides(frozen.deck, slides)
    const note = copy === 'client' ? '' : `, as shown ${(stage.started_at ?? stage.set_at).slice(0, 10)}`
    const file: WantedFile = {
      ...{ deck, copy, format, width, note },
      origin: { state: frozen.hash, stage: stage.id, file: await fileOf(format, copy, made) },
      workspaceId: stage.workspace_id,
      ...(speaker !== '' && { pages: await cribOf(frozen, speaker, stage.workspace_id) }),
      ...(questions &&
        copy === 'client' && {
          pages: leaveBehind(
            { deck, title: fileTitle(deck, copy) },
            askedOn(deck, stage, slides),
            await answers.of(stage.id),
          ),
        }),
    }
    return {
      ...{ caller, file, made, action: 'pitch.export', assets: `/api/stages/${stage.id}` },
      source: { deckId: pitch.deck_id, pitchId: pitch.id, stageId: stage.id },
      regardless: { pitchId: pitch.id, reason, open },
    }
  }

  /** A file takes minutes where many wait, and who asked for it may have left the workspace meanwhile. */
  async function demandStill({ caller, action, file }: Prepared): Promise<void> {
    if (!may(await members.rolesIn(file.workspaceId, caller.id), action)) throw notAllowed()
  }

  for (const [things, prepare] of [
    ['decks', ofDeck],
    ['pitches', ofPitch],
    ['stages', ofStage],
  ] as const) {
    router.post(`/${things}/:id/exports`, async (request: Request<{ id: string }>, response) => {
      const chosen = () => parse(newExportBody, request.body)
      const prepared = await prepare(request, response, chosen)
      const { caller, source, file } = prepared
      fileMaker.demandCan(file.format)
      const facts = fileMaker.factsOf(file)
      const order = {
        ...source,
        ...facts,
        wanted: chosen(),
        workspaceId: file.workspaceId,
        userId: caller.id,
      }
      const made = await exports.begin(order, {
        make: (says, turn) => fileMaker.make(file, says, turn),
        demandRights: () => demandStill(prepared),
        keep: async (sql) => {
          await keepRegardless(prepared, sql)
          await expectBack(prepared, sql)
        },
      })
      response.status(201).json(made)
    })

    router.get(`/${things}/:id/export.pages`, async (request: Request<{ id: string }>, response) => {
      const chosen = () => ({ ...parse(exportPagesQuery, request.query), format: 'pdf' as const })
      const prepared = await prepare(request, response, chosen)
      await keepRegardless(prepared)
      const answer: PrintAnswer = { deck: pagesOf(prepared.file), assets: prepared.assets }
      response.json(answer)
    })
  }

  /** Colleagues cannot tell somebody else's from none. */
  async function own(request: Request<{ id: string }>, response: Response) {
    const find = () => exports.maybe(request.params.id)
    const { thing: row, caller } = await callers.withThing(find, 'export', request, response)
    if (row.user_id !== caller.id) throw notFound('export')
    return { row, caller }
  }

  /** To read, or to have; to end it and to take it off the list, nobody needs a right. */
  async function ownToRead(request: Request<{ id: string }>, response: Response): Promise<ExportJobRow> {
    const { row, caller } = await own(request, response)
    demand(caller, actionOf(row.pitch_id))
    return row
  }

  router.get('/exports', async (request, response) => {
    const { id } = await callers.signedIn(request, response)
    const list: ExportList = { exports: await exports.listOf(id) }
    response.json(list)
  })

  router.get('/exports/:id', async (request, response) => {
    response.json(exports.present(await ownToRead(request, response)))
  })

  router.get('/exports/:id/file', async (request, response) => {
    const row = await ownToRead(request, response)
    const path = exports.fileOf(row)
    response.set({
      'content-type': types[row.extension],
      'content-disposition': attachment(row.name, row.extension),
      'cache-control': 'no-store',
    })
    await sent(response, path)
  })

  router.post('/exports/:id/cancel', async (request, response) => {
    const { row } = await own(request, response)
    await exports.cancel(row.id)
    response.status(204).end()
  })

  router.delete('/exports/:id', async (request, response) => {
    const { row } = await own(request, response)
    await exports.remove(row.id)
    response.status(204).end()
  })

  return router
}

/**
 * Resolves once the file is on its way in full; whoever leaves in between is no failure. Rejects before anything is sent: with
 * a 409 `Refusal` where the file is gone, and as Express does for a part that it has not.
 */
const sent = (response: Response, path: string): Promise<void> =>
  new Promise((resolve, reject) => {
    response.sendFile(path, { cacheControl: false, dotfiles: 'allow' }, (error?: NodeJS.ErrnoException) => {
      if (!error || response.headersSent || response.closed) return resolve()
      // What is answered in its place is no file to be saved under its name.
      response.removeHeader('content-disposition')
      reject(error.code === 'ENOENT' ? conflict('export-gone', goneText) : error)
    })
  })

const goneText = 'This file is kept no longer. Export it once more.'

const keptOf = ({ frozen, deckId, pitchId, slides }: MadeOf, copy: Copy): KeptOf => ({
  ...{ deck_id: deckId, pitch_id: pitchId, deck_hash: frozen.hash, copy },
  slides: JSON.stringify(slides),
})

/** A speaker's own sheets have talking points on them, and are pages. */
function demandSheets(format: FileFormat, copy: Copy, speaker: string): void {
  if (speaker === '' || (copy === 'presenter' && format === 'pdf')) return
  throw invalid('speaker', 'A speaker’s sheets come as PDF, and for presenters alone.')
}

/** What was asked at a showing; where some slides alone are wanted, what was asked on those. */
const askedOn = (deck: ComposedDeck, stage: StageRow, wanted: readonly string[]): Stage['questions'] => {
  const { questions } = readStage(stage)
  if (wanted.length === 0) return questions
  return questions.filter(({ slideId }) => deck.slides.some(({ id }) => id === slideId))
}
