import { useState } from 'react'
import type { ExportRequest } from '#client/queries/exportQueries.ts'
import { exportPart } from './LaterExports.tsx'
import type { Ordered } from './orderExport.ts'

/** Has a file made. What failed is the caller's to say: in a dialog, nothing behind it is heard. */
export const order = async (request: ExportRequest): Promise<Ordered> =>
  (await exportPart.bring()).orderExport(request)

/** The same from a page without a dialog: a failure is said in a message, with a way to try again. */
export const orderOrSay = async (request: ExportRequest): Promise<Ordered> =>
  (await exportPart.bring()).orderOrSay(request)

/** For a button that exports: whether its wish is on the way to the server, and how it gets there. */
export function useExport(send = orderOrSay): {
  readonly isBusy: boolean
  readonly save: (request: ExportRequest) => Promise<Ordered>
} {
  const [isBusy, setBusy] = useState(false)
  return {
    isBusy,
    save: async (request) => {
      setBusy(true)
      const ordered = await send(request)
      setBusy(false)
      return ordered
    },
  }
}
