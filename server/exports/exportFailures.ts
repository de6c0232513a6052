import type { ExportJobRow } from '../database/tables/exports.ts'
import { Refusal } from '../errors.ts'
import { storageTrouble } from '../storage/trouble.ts'

/** Why there is no file, for whoever asked for it: with how far it was and what to do next. */
export function whyFailed(error: unknown, { done, total }: Pick<ExportJobRow, 'done' | 'total'>): string {
  const trouble = storageTrouble(error)
  if (trouble)
    return `${trouble.cause[0]!.toUpperCase()}${trouble.cause.slice(1)}, so there is no file. ${tellThem}`
  const far = done > 0 && done < total ? ` It was at slide ${done + 1} of ${total}.` : ''
  if (error instanceof Refusal) return error.message + (error.status >= 500 ? far : '')
  return `The file could not be made.${far} Export it once more; if that does not help, tell whoever runs the server.`
}

const tellThem =
  'Nothing else was touched. Tell whoever runs the server, and export again once it is put right.'
export const restarted = 'The server was restarted before this file was made. Export it once more.'
export const stoppedSilently =
  'The server stopped before this file was made, or could not write down what became of it. Export it once more.'
