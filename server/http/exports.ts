import { Router, type Request } from 'express'
import type { Kysely } from 'kysely'
import { newId } from '#shared/model/ids.ts'
import { may } from '#shared/policy.ts'
import type { FileReport } from '#shared/pptx/fileReport.ts'
import type { PrintAnswer } from '#shared/protocol/print.ts'
import type { Schema } from '../database/schema.ts'
import { notAllowed } from '../errors.ts'
import type { Exports } from '../exports/exports.ts'
import { pagesOf, type FileMaker } from '../exports/fileMaker.ts'
import { writeConcerns } from '../frozen/stageState.ts'
import type { ClientCopies } from '../library/clientCopies.ts'
import type { Log } from '../log.ts'
import type { ExportedFiles } from '../returns/exportedFiles.ts'
import { exportPagesQuery, newExportBody, parse } from './body.ts'
import { exportListRoutes } from './exportList.ts'
import {
  demandReady,
  exportSources,
  keptOf,
  whateverIsOpen,
  type Prepared,
  type SourceServices,
} from './exportSources.ts'
import { turnOf } from './turns.ts'

interface ExportServices extends SourceServices {
  readonly clientCopies: ClientCopies
  readonly exportedFiles: Pick<ExportedFiles, 'idOf' | 'keep'>
  readonly exports: Exports
  readonly fileMaker: FileMaker
}

/**
 * `POST …/exports`: a deck, a client's pitch, or what a stage had on show, whole or some slides of it, as a file that is
 * made in the background. A client's copy takes a reason where something is open, as a start does, whatever the format.
 * `POST …/exports/report`: what would become of its slides, before anybody has it. `GET …/export.pages`: the same for
 * the browser's own dialog.
 */
export function exportRoutes(services: ExportServices, log: Log): Router {
  const { clientCopies, members, exportedFiles, exports, fileMaker } = services
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

  /** A file takes minutes where many wait, and who asked for it may have left the workspace meanwhile. */
  async function demandStill({ caller, action, file }: Prepared): Promise<void> {
    if (!may(await members.rolesIn(file.workspaceId, caller.id), action)) throw notAllowed()
  }

  for (const [things, prepare] of Object.entries(exportSources(services))) {
    router.post(`/${things}/:id/exports`, async (request: Request<{ id: string }>, response) => {
      const chosen = () => parse(newExportBody, request.body)
      const prepared = await prepare(request, response, chosen, demandReady)
      const { caller, source, file } = prepared
      fileMaker.demandCan(file.format)
      const order = {
        ...{ ...source, ...fileMaker.factsOf(file), wanted: chosen() },
        ...{ workspaceId: file.workspaceId, userId: caller.id },
      }
      const made = await exports.begin(order, {
        make: (path, says, turn) => fileMaker.make(path, file, says, turn),
        demandRights: () => demandStill(prepared),
        keep: async (sql) => {
          await keepRegardless(prepared, sql)
          await expectBack(prepared, sql)
        },
      })
      response.status(201).json(made)
    })

    router.post(`/${things}/:id/exports/report`, async (request: Request<{ id: string }>, response) => {
      const chosen = () => parse(newExportBody, request.body)
      const { caller, file } = await prepare(request, response, chosen, whateverIsOpen)
      const report: FileReport = await fileMaker.report(file, turnOf(caller, response))
      response.json(report)
    })

    router.get(`/${things}/:id/export.pages`, async (request: Request<{ id: string }>, response) => {
      const chosen = () => ({ ...parse(exportPagesQuery, request.query), format: 'pdf' as const })
      const prepared = await prepare(request, response, chosen, demandReady)
      await keepRegardless(prepared)
      const answer: PrintAnswer = { deck: pagesOf(prepared.file), assets: prepared.assets }
      response.json(answer)
    })
  }

  router.use(exportListRoutes(services))
  return router
}
