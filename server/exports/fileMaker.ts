import { printDeck, type PrintDeck } from '#shared/compose/printDeck.ts'
import { shownPictures } from '#shared/compose/shownPictures.ts'
import type { ComposedDeck } from '#shared/model/deck.ts'
import type { AssetHash, WorkspaceId } from '#shared/model/ids.ts'
import { pagesReport, type FileReport } from '#shared/pptx/fileReport.ts'
import type { Copy } from '#shared/pptx/plan.ts'
import { fileTitle } from '#shared/pptx/planPptx.ts'
import type { FileFormat } from '#shared/protocol/exports.ts'
import type { ExportJobRow } from '../database/tables/exports.ts'
import { conflict } from '../errors.ts'
import type { Turn } from '../lanes.ts'
import type { Exporter, ExportOptions } from '../pptx/exporter.ts'
import type { Printer } from '../print/printer.ts'
import type { ExportProgress } from './exportProgress.ts'

/** How a deck goes on pages. */
interface WantedPages {
  readonly deck: ComposedDeck
  readonly copy: Copy
  /** Of the bare design: a client's name says nothing, since sales may have cleared it. */
  readonly isDesign?: true
  /** How it is laid on pages, where that is not a slide after the other. */
  readonly pages?: PrintDeck
}

export interface WantedFile extends WantedPages, ExportOptions {
  readonly format: FileFormat
  /** Pixels that pictures are wide. */
  readonly width: number
  /** What follows the deck's name in the file's. */
  readonly note: string
}

/** What a file is called, and what it will have. */
interface FileFacts {
  readonly name: string
  readonly extension: ExportJobRow['extension']
  readonly total: number
}

interface FileMakerDeps {
  readonly exporter: Pick<Exporter, 'exportInto' | 'report' | 'ahead'>
  readonly printer: Pick<Printer, 'print' | 'ahead' | 'demandBrowser'>
  /** Of these pictures those that the workspace has not, or whose files are gone. */
  readonly missingPictures: (
    workspaceId: WorkspaceId,
    hashes: readonly AssetHash[],
  ) => Promise<ReadonlySet<AssetHash>>
}

/** Makes files of every format, each by who can. */
export class FileMaker {
  readonly #deps: FileMakerDeps

  constructor(deps: FileMakerDeps) {
    this.#deps = deps
  }

  /** Throws a `Refusal` where this machine makes none such. */
  demandCan(format: FileFormat): void {
    if (format !== 'pptx') this.#deps.printer.demandBrowser()
  }

  /** How many others' files are made before the one that this person waits for; `null`: none waits. */
  ahead(who: string): number | null {
    return this.#deps.exporter.ahead(who) ?? this.#deps.printer.ahead(who)
  }

  factsOf(wanted: WantedFile): FileFacts {
    const { deck, copy, format, note } = wanted
    // A title that is a sentence ends in a full stop, as names of files do not.
    const name = (wanted.pages?.title ?? fileTitle(deck, copy)).replace(/[\s.]+$/u, '') + note
    if (format === 'pptx')
      return { name, extension: 'pptx', total: deck.slides.filter(({ hidden }) => !hidden).length }
    const { length } = pagesOf(wanted, format === 'png').pages
    return { name, extension: format === 'png' && length !== 1 ? 'zip' : format, total: length }
  }

  /** What would become of its slides. People take turns; ends with the turn's signal. */
  async report(wanted: WantedFile, turn: Turn): Promise<FileReport> {
    if (wanted.format === 'pptx') return await this.#deps.exporter.report(wanted.deck, wanted, turn)
    return await this.#pagesReport(wanted)
  }

  /** Writes it to `path`, where a file is already. Ends with the turn's signal. */
  async make(
    path: string,
    wanted: WantedFile,
    says: Pick<ExportProgress, 'report' | 'done'>,
    turn: Turn,
  ): Promise<void> {
    const { deck, format, width, workspaceId } = wanted
    const { exporter, printer } = this.#deps
    if (format === 'pptx') {
      const news = {
        report: (report: FileReport) => says.report(report),
        written: (slides: number) => says.done(slides),
      }
      return await exporter.exportInto(path, deck, { ...wanted, news }, turn)
    }
    says.report(await this.#pagesReport(wanted))
    const drawn = (count: number): void => says.done(count)
    const how = { format, width, workspaceId, pictures: shownPictures(deck), into: path, drawn }
    await printer.print(pagesOf(wanted, format === 'png'), how, turn)
  }

  async #pagesReport(wanted: WantedFile): Promise<FileReport> {
    const { deck, format, workspaceId } = wanted
    const missing = await this.#deps.missingPictures(workspaceId, shownPictures(deck))
    return pagesReport(pagesOf(wanted, format === 'png'), (asset) => missing.has(asset))
  }
}

/** `bare`: as pictures, without anything beneath the slides. */
export function pagesOf({ deck, copy, isDesign, pages }: WantedPages, bare = false): PrintDeck {
  return pages ?? printDeck(deck, { copy: isDesign ? 'design' : copy, title: fileTitle(deck, copy), bare })
}

/** These slides alone, in the deck's order; none named: all. Throws a `Refusal` where none of them is shown. */
export function onlySlides(deck: ComposedDeck, ids: readonly string[]): ComposedDeck {
  if (ids.length === 0) return deck
  const slides = deck.slides.filter(({ id, hidden }) => !hidden && ids.includes(id))
  if (slides.length > 0) return { ...deck, slides }
  throw conflict('no-slides', 'None of these slides is shown any more. Choose others, then export again.')
}
