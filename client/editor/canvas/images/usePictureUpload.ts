import { useState } from 'react'
import { errorText, uploadAsset } from '#client/api.ts'
import { showToast } from '#client/ui/toast.ts'
import type { Picture } from '#shared/model/block.ts'
import { useDeckSession } from '#client/deck/DeckSession.tsx'
import { stillOpen } from '#client/deck/stillOpen.ts'
import { useDeckRecord } from '#client/deck/deckRecord.ts'

/** What the server takes; it looks at the content, not at the name. */
const pictureTypes = 'image/png,image/jpeg,image/webp,image/gif,image/avif'

/** Asks for a picture file, stores it, and hands it on. Failures are said in a toast. */
export function usePictureUpload(onPicture: (picture: Picture) => void) {
  const session = useDeckSession()
  const workspaceId = useDeckRecord()?.workspaceId
  const [busy, setBusy] = useState(false)

  async function upload(file: File) {
    if (!workspaceId) return
    setBusy(true)
    try {
      const { hash, width, height } = await uploadAsset(workspaceId, file)
      if (stillOpen(session)) onPicture({ asset: hash, width, height, alt: '' })
    } catch (error) {
      showToast(errorText(error), { tone: 'danger' })
    } finally {
      setBusy(false)
    }
  }

  function choose() {
    const input = document.createElement('input')
    input.type = 'file'
    input.accept = pictureTypes
    input.onchange = () => {
      const file = input.files?.[0]
      if (file) void upload(file)
    }
    input.click()
  }

  return { busy, choose }
}
