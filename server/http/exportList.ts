import { Router, type Request, type Response } from 'express'
import type { PitchId } from '#shared/model/ids.ts'
import type { Action } from '#shared/policy.ts'
import type { ExportList } from '#shared/protocol/exports.ts'
import type { ExportJobRow } from '../database/tables/exports.ts'
import { conflict, notFound } from '../errors.ts'
import type { Exports } from '../exports/exports.ts'
import { Lanes } from '../lanes.ts'
import { demand } from './callers.ts'
import type { LibraryServices } from './decks.ts'
import { attachment } from './fileName.ts'
import { sendFile } from './sendFile.ts'

const types: Readonly<Record<ExportJobRow['extension'], string>> = {
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  pdf: 'application/pdf',
  png: 'image/png',
  zip: 'application/zip',
}

/** Downloads at once. Each holds an open file and half a megabyte; none waits, since a browser shows nothing of that. */
const limits = { running: 200, waiting: 0, each: { running: 6, waiting: 0 } } as const
const tooMany =
  'Too many files are being downloaded at once: six at the most for each of you. Wait until one is there, then try again.'

/** Of the bare design alone, or of what a client is shown. */
const actionOf = (pitchId: PitchId | null): Action => (pitchId === null ? 'deck.export' : 'pitch.export')

interface ListServices extends Pick<LibraryServices, 'callers'> {
  readonly exports: Exports
}

/** `/exports`: what became of the files that somebody asked for, and the files. */
export function exportListRoutes({ callers, exports }: ListServices): Router {
  const router = Router()
  const downloads = new Lanes(limits, { busy: tooMany })

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
    const headers = {
      'content-type': types[row.extension],
      'content-disposition': attachment(row.name, row.extension),
      'cache-control': 'no-store',
    }
    const file = { path: exports.fileOf(row), tag: row.id, headers }
    try {
      await downloads.run(() => sendFile(request, response, file), { who: row.user_id })
    } catch (error) {
      throw (error as NodeJS.ErrnoException).code === 'ENOENT' ? conflict('export-gone', goneText) : error
    }
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

const goneText = 'This file is kept no longer. Export it once more.'
