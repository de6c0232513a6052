import type { WorkspaceId } from '#shared/model/ids.ts'
import type { Folder } from '#shared/protocol/api.ts'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { errorText } from '#client/api.ts'
import { uploadImport } from '#client/queries/importQueries.ts'
import { useGoOn } from '#client/page/useGoOn.ts'
import { importQuery, importsQuery } from '#client/queries/importQueries.ts'
import { showToast } from '#client/ui/toast.ts'

/** A file on its way to the server. */
export interface ImportUpload {
  readonly name: string
  /** Bytes. */
  readonly sent: number
  readonly size: number
}

export interface ImportFile {
  /** `null`: none is on its way. */
  readonly upload: ImportUpload | null
  /** Why the last one did not go; `null` where it did. */
  readonly error: string | null
  readonly send: (files: readonly File[]) => Promise<void>
  readonly cancel: () => void
}

interface Sending {
  readonly name: string
  readonly leaving: AbortController
}

/** Bytes that a server takes at the most; said before so many are sent for nothing. */
const most = 200 * 1024 * 1024

/** Sends a file to become a deck, and goes to its page. One at a time: each wants to be looked at. */
export function useImportFile(workspaceId: WorkspaceId, folder: Folder | null): ImportFile {
  const queries = useQueryClient()
  const goOn = useGoOn()
  const [upload, setUpload] = useState<ImportUpload | null>(null)
  const [error, setError] = useState<string | null>(null)
  const sending = useRef<Sending | null>(null)
  useEffect(() => () => leave(sending.current), [])

  async function send(files: readonly File[]): Promise<void> {
    const [file] = files
    if (!file) return
    if (sending.current) return showToast(oneUnderWay(sending.current.name))
    if (files.length > 1) showToast(`One file at a time: “${file.name}” comes first.`)
    if (file.size > most) return setError(tooLarge(file.name))
    const { name, size } = file
    const leaving = new AbortController()
    sending.current = { name, leaving }
    setError(null)
    setUpload({ name, sent: 0, size })
    try {
      const draft = await uploadImport(workspaceId, file, folder?.id ?? null, {
        signal: leaving.signal,
        onSent: (sent) => setUpload({ name, sent, size }),
      })
      queries.setQueryData(importQuery(draft.id).queryKey, draft)
      void queries.invalidateQueries({ queryKey: importsQuery(workspaceId).queryKey })
      await goOn(`/imports/${draft.id}`)
    } catch (caught) {
      if (!leaving.signal.aborted) setError(errorText(caught))
    } finally {
      sending.current = null
      setUpload(null)
    }
  }

  return { upload, error, send, cancel: () => sending.current?.leaving.abort() }
}

/** What is being sent ends with the list that it was dropped on. */
function leave(sending: Sending | null): void {
  if (!sending) return
  sending.leaving.abort()
  showToast('The file was not sent: you left your decks before it had arrived. Drop it once more.')
}

const oneUnderWay = (name: string): string =>
  `“${name}” is still on its way. Wait until it has arrived, or cancel it; then drop the next one.`

const tooLarge = (name: string): string =>
  `“${name}” is larger than 200 MB. Make its pictures and videos smaller in PowerPoint (Compress Pictures, Compress Media), then try again.`
