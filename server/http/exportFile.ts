import type { Response } from 'express'
import { printDeck, type PrintDeck } from '#shared/compose/printDeck.ts'
import { shownPictures } from '#shared/compose/shownPictures.ts'
import type { ComposedDeck } from '#shared/model/deck.ts'
import type { Copy } from '#shared/pptx/plan.ts'
import { fileTitle } from '#shared/pptx/planPptx.ts'
import type { ExportFormat, PrintAnswer } from '#shared/protocol/print.ts'
import type { Person } from '../accounts/person.ts'
import { conflict } from '../errors.ts'
import type { Exporter, ExportOptions } from '../pptx/exporter.ts'
import type { Printer } from '../print/printer.ts'
import { attachment } from './fileName.ts'
import { turnOf } from './turns.ts'

/** Those who make files. */
export interface FileMakers {
  readonly exporter: Pick<Exporter, 'export' | 'ahead'>
  readonly printer: Pick<Printer, 'print' | 'ahead'>
}

export interface WantedFile extends ExportOptions {
  readonly deck: ComposedDeck
  readonly copy: Copy
  readonly format: ExportFormat
  /** Pixels that pictures are wide. */
  readonly width: number
  /** What follows the deck's name in the file's. */
  readonly note: string
  /** The address below which a member's browser finds its pictures and fonts. */
  readonly assets: string
  /** Of the bare design: a client's name says nothing, since sales may have cleared it. */
  readonly isDesign?: true
  /** How it is laid on pages, where that is not a slide after the other. */
  readonly pages?: PrintDeck
}

const types = {
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  pdf: 'application/pdf',
  png: 'image/png',
  zip: 'application/zip',
} as const

/** These slides alone, in the deck's order; none named: all. Throws a `Refusal` where none of them is shown. */
export function onlySlides(deck: ComposedDeck, ids: readonly string[]): ComposedDeck {
  if (ids.length === 0) return deck
  const slides = deck.slides.filter(({ id, hidden }) => !hidden && ids.includes(id))
  if (slides.length > 0) return { ...deck, slides }
  throw conflict('no-slides', 'None of these slides is shown any more. Choose others, then export again.')
}

/** All of a file is there, and nothing of it is sent yet; whoever has it lets go of it. */
interface MadeFile {
  send(): Promise<void>
  discard(): Promise<void>
}

/** Makes the file once it is the caller's turn. */
export async function makeFile(
  { exporter, printer }: FileMakers,
  wanted: WantedFile,
  caller: Person,
  response: Response,
): Promise<MadeFile> {
  const { deck, copy, format, note, width, workspaceId, isDesign } = wanted
  const title = wanted.pages?.title ?? fileTitle(deck, copy)
  const named = (extension: keyof typeof types): void =>
    void response.set({
      'content-type': types[extension],
      'content-disposition': attachment(title + note, extension),
      'cache-control': 'no-store',
    })
  if (format === 'pptx') {
    const bytes = await exporter.export(deck, wanted, turnOf(caller, response))
    return inMemory(() => {
      named('pptx')
      // `send` would make a hash of it first, which for tens of megabytes holds everybody up, and nobody keeps it.
      response.set('content-length', `${bytes.byteLength}`).end(bytes)
    })
  }
  const pages =
    wanted.pages ?? printDeck(deck, { copy: isDesign ? 'design' : copy, title, bare: format === 'png' })
  if (format === 'pages') {
    const answer: PrintAnswer = { deck: pages, assets: wanted.assets }
    return inMemory(() => void response.json(answer))
  }
  const pictures = shownPictures(deck)
  const file = await printer.print(pages, { format, width, workspaceId, pictures }, turnOf(caller, response))
  return {
    send: () => {
      named(format === 'png' && pages.pages.length !== 1 ? 'zip' : format)
      return sent(response, file.path)
    },
    discard: () => file.discard(),
  }
}

const inMemory = (send: () => void): MadeFile => ({
  send: () => Promise.resolve(send()),
  discard: () => Promise.resolve(),
})

/** Resolves once the file is on its way in full; whoever leaves in between is no failure. Rejects before anything is sent. */
const sent = (response: Response, path: string): Promise<void> =>
  new Promise((resolve, reject) => {
    response.sendFile(path, { cacheControl: false, dotfiles: 'allow' }, (error: Error | undefined) =>
      error && !response.headersSent && !response.closed ? reject(error) : resolve(),
    )
  })
