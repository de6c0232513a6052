import type { Request, Response } from 'express'
import { compose } from '#shared/compose/compose.ts'
import { ofSlides } from '#shared/compose/concerns.ts'
import { cribSheet } from '#shared/compose/cribSheet.ts'
import { leaveBehind } from '#shared/compose/leaveBehind.ts'
import type { PrintDeck } from '#shared/compose/printDeck.ts'
import type { ComposedDeck } from '#shared/model/deck.ts'
import type { DeckId, PitchId, WorkspaceId } from '#shared/model/ids.ts'
import { unplanned } from '#shared/model/plan.ts'
import type { Action } from '#shared/policy.ts'
import type { Copy } from '#shared/pptx/plan.ts'
import { fileTitle } from '#shared/pptx/planPptx.ts'
import type { ExportSource, FileFormat } from '#shared/protocol/exports.ts'
import type { Stage } from '#shared/stage/stage.ts'
import type { Members } from '../accounts/members.ts'
import type { StageRow } from '../database/tables/stages.ts'
import { invalid, notFound } from '../errors.ts'
import { onlySlides, type WantedFile } from '../exports/fileMaker.ts'
import { freeze, snapshot, withOffered, type FrozenDeck } from '../frozen/freeze.ts'
import { readConcerns, readStage } from '../frozen/stageState.ts'
import type { Checks } from '../library/checks.ts'
import type { Documents } from '../library/documents.ts'
import type { ExportedFiles, KeptOf } from '../returns/exportedFiles.ts'
import type { Live } from '../stage/live.ts'
import { shownDeck } from '../stage/shownDeck.ts'
import type { newExportBody } from './body.ts'
import { demand, type Caller } from './callers.ts'
import type { LibraryServices } from './decks.ts'
import { againstFile, demandReason } from './regardless.ts'

export interface SourceServices extends LibraryServices, Pick<Live, 'stages' | 'stageRows' | 'answers'> {
  readonly documents: Documents
  readonly checks: Checks
  readonly members: Pick<Members, 'list' | 'rolesIn'>
  readonly exportedFiles: Pick<ExportedFiles, 'idOf'>
}

/** What is asked for, checked; of pages for a browser the format is theirs. */
type Choice = ReturnType<typeof newExportBody.parse>

/** What a file is made of, so that it is known when it comes back. */
export interface MadeOf {
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
export interface Prepared {
  readonly caller: Caller
  readonly source: ExportSource
  readonly action: Action
  readonly file: WantedFile
  /** The address below which a member's browser finds its pictures and fonts. */
  readonly assets: string
  readonly made: MadeOf
  readonly regardless: Regardless | null
}

/** What is open in a client's copy, as far as that matters. */
type Against = (look: () => Promise<readonly string[]>, reason: string) => Promise<readonly string[]>

/** Of a file that goes out: throws a 409 `Refusal` where something is open and no reason is given. */
export const demandReady: Against = async (look, reason) => {
  const open = await look()
  demandReason(open, reason, 'export')
  return open
}

/** Of a file that nobody gets. */
export const whateverIsOpen: Against = () => Promise.resolve([])

/** What came in is looked at once it is known who calls. */
type Prepare = (
  request: Request<{ id: string }>,
  response: Response,
  chosen: () => Choice,
  against: Against,
) => Promise<Prepared>

/** A deck, a client's pitch, and what a stage had on show: what a file of each is made of, for those who may have it. */
export function exportSources(
  services: SourceServices,
): Readonly<Record<'decks' | 'pitches' | 'stages', Prepare>> {
  const { callers, turns, decks, pitches, documents, checks, members } = services
  const { stages, stageRows, answers, exportedFiles } = services

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

  const ofPitch: Prepare = async (request, response, chosen, against) => {
    const find = () => pitches.maybe(request.params.id)
    const { thing: pitch, caller } = await callers.withThing(find, 'pitch', request, response)
    demand(caller, 'pitch.export')
    const { copy, format, reason, slides, width, speaker } = chosen()
    demandSheets(format, copy, speaker)
    const look = () => turns.heavy(caller, response, () => checks.of(pitch, false))
    const openHere = async () => againstFile(ofSlides(await look(), slides))
    const open = copy === 'client' ? await against(openHere, reason) : []
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
  const ofStage: Prepare = async (request, response, chosen, against) => {
    const find = () => stageRows.maybe(request.params.id)
    const { thing: stage, caller } = await callers.withThing(find, 'showing', request, response)
    demand(caller, 'pitch.export')
    const { copy, format, reason, slides, width, speaker, questions, state } = chosen()
    demandSheets(format, copy, speaker)
    if (questions && format !== 'pdf') throw invalid('questions', 'Questions come with the slides as PDF.')
    const openHere = () => turns.heavy(caller, response, () => openIn(stage))
    const open = copy === 'client' ? await against(openHere, reason) : []
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

  return { decks: ofDeck, pitches: ofPitch, stages: ofStage }
}

export const keptOf = ({ frozen, deckId, pitchId, slides }: MadeOf, copy: Copy): KeptOf => ({
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
