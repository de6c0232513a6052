import { stillOpen } from '#client/deck/stillOpen.ts'
import { showToast } from '#client/ui/toast.ts'
import { shortcutKeys } from '#client/ui/shortcut.ts'
import type { CanvasScope } from '../scope.ts'
import { canvasCommands } from '../../commands/canvasCommands.ts'
import { copySelected, cutSelected } from './copy.ts'
import { readClip } from './clip.ts'
import { paste } from './paste.ts'

/** A menu has no clipboard event of its own, so one is asked for and answered here. */
export function copyFromMenu(scope: CanvasScope, act: 'copy' | 'cut'): void {
  const answer = (event: ClipboardEvent): void => {
    if (!event.clipboardData) return
    event.preventDefault()
    event.stopImmediatePropagation()
    if (act === 'cut') cutSelected(scope, event.clipboardData)
    else copySelected(scope, event.clipboardData)
  }
  addEventListener('copy', answer, { capture: true, once: true })
  document.execCommand('copy')
  removeEventListener('copy', answer, { capture: true })
}

/** Browsers ask the person before a page may read the clipboard without a key; the key always works. */
export async function pasteFromMenu(scope: CanvasScope): Promise<void> {
  try {
    const clip = await readClip(await clipboardNow())
    if (clip && stillOpen(scope.session)) paste(scope, clip)
  } catch {
    showToast(`Press ${shortcutKeys(canvasCommands.paste.keys[0]).join(' + ')} to paste.`)
  }
}

async function clipboardNow(): Promise<DataTransfer> {
  const data = new DataTransfer()
  for (const item of await navigator.clipboard.read()) {
    for (const type of item.types) {
      const blob = await item.getType(type)
      if (type.startsWith('image/')) data.items.add(new File([blob], 'picture', { type }))
      else data.setData(type, await blob.text())
    }
  }
  return data
}
