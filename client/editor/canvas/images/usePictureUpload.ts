import { useState } from 'react'
import type { Picture } from '#shared/model/block.ts'
import { useDeckSession } from '#client/deck/DeckSession.tsx'
import { stillOpen } from '#client/deck/stillOpen.ts'
import { useDeckRecord } from '#client/deck/deckRecord.ts'
import { choosePictureFile } from './choosePictureFile.ts'
import { storePicture } from './storePicture.ts'

/** Asks for a picture file, stores it, and hands it on. Failures are said in a toast. */
export function usePictureUpload(onPicture: (picture: Picture) => void) {
  const session = useDeckSession()
  const workspaceId = useDeckRecord()?.workspaceId ?? null
  const [busy, setBusy] = useState(false)

  async function choose() {
    const file = await choosePictureFile()
    if (!file) return
    setBusy(true)
    const picture = await storePicture(workspaceId, file)
    setBusy(false)
    if (picture && stillOpen(session)) onPicture(picture)
  }

  return { busy, choose: () => void choose() }
}
