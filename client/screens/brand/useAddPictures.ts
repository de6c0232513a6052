import type { WorkspaceId } from '#shared/model/ids.ts'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { addBrandPicture, errorText } from '#client/api.ts'
import { sendPicture } from '#client/page/sendPicture.ts'
import { brandPicturesQuery } from '#client/queries/brandQueries.ts'
import { showToast } from '#client/ui/toast.ts'
import { cutText } from '#shared/model/characters.ts'

interface Adding {
  /** What is under way, in words; `null`: nothing. */
  readonly status: string | null
  /** What was not taken the last time, and why. */
  readonly refused: readonly string[]
  readonly add: (files: readonly File[]) => Promise<void>
  readonly forget: () => void
}

/** Brings picture files into the library, one after the other, each under its file's name. */
export function useAddPictures(workspaceId: WorkspaceId): Adding {
  const queries = useQueryClient()
  const [status, setStatus] = useState<string | null>(null)
  const [refused, setRefused] = useState<readonly string[]>([])

  async function add(files: readonly File[]) {
    if (status !== null || files.length === 0) return
    const said: string[] = []
    for (const [at, file] of files.entries()) {
      setStatus(files.length === 1 ? 'Adding…' : `Adding ${at + 1} of ${files.length}…`)
      const reason = await addOne(workspaceId, file)
      if (reason !== null) said.push(reason)
    }
    await queries.invalidateQueries({ queryKey: brandPicturesQuery(workspaceId).queryKey })
    setStatus(null)
    setRefused(said)
    const added = files.length - said.length
    if (added > 0)
      showToast(added === 1 ? 'The picture is in the library.' : `${added} pictures are in the library.`)
  }

  return { status, refused, add, forget: () => setRefused([]) }
}

/** Why it was not taken, in words; `null`: it was. */
async function addOne(workspaceId: WorkspaceId, file: File): Promise<string | null> {
  const picture = await sendPicture(workspaceId, file)
  if (typeof picture === 'string') return picture
  const name = cutText(file.name.replace(/\.[^.]+$/, ''), 120) || 'Picture'
  try {
    await addBrandPicture(workspaceId, { hash: picture.asset, name, alt: '' })
    return null
  } catch (error) {
    return `${file.name}: ${errorText(error)}`
  }
}
