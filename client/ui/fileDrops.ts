import { showToast } from './toast.ts'

/**
 * A file let go of where nothing takes it makes the browser open it, and the page with everybody's work is gone.
 * Keeps the page, and says where files go.
 */
export function keepPageFromFiles(): void {
  const isStray = (event: DragEvent): boolean => {
    const field = event.target instanceof Element && event.target.closest('input[type="file"]')
    return !event.defaultPrevented && !field && Boolean(event.dataTransfer?.types.includes('Files'))
  }
  addEventListener('dragover', (event) => {
    if (isStray(event)) event.preventDefault()
  })
  addEventListener('drop', (event) => {
    if (!isStray(event)) return
    event.preventDefault()
    showToast('Files have no place here. Drop pictures onto a slide in the editor.')
  })
}
