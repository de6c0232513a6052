import { stillOpen } from '#client/deck/stillOpen.ts'
import { showToast } from '#client/ui/toast.ts'
import { shortcutKeys } from '#client/ui/shortcut.ts'
import type { CanvasScope } from '../scope.ts'
import { canvasCommands } from '../../commands/canvasCommands.ts'
import { copySelected, cutSelected } from './copy.ts'
import { clipboardNow, copyNow } from '../../clips/fromMenu.ts'
import { readClip } from '../../clips/clip.ts'
import { paste } from './paste.ts'

export const copyFromMenu = (scope: CanvasScope, act: 'copy' | 'cut'): void =>
  copyNow((data) => (act === 'cut' ? cutSelected(scope, data) : copySelected(scope, data)))

/** Browsers ask the person before a page may read the clipboard without a key; the key always works. */
export async function pasteFromMenu(scope: CanvasScope): Promise<void> {
  try {
    const clip = await readClip(await clipboardNow())
    if (clip && stillOpen(scope.session)) paste(scope, clip)
  } catch {
    showToast(`Press ${shortcutKeys(canvasCommands.paste.keys[0]).join(' + ')} to paste.`)
  }
}
