import type { Frame } from '#shared/model/frame.ts'
import { newId } from '#shared/model/ids.ts'
import type { CanvasStore } from '../canvasStore.ts'

/** Shows a file in its place on the slide for as long as `work` takes. */
export async function withGhost<T>(
  canvas: CanvasStore,
  file: File,
  frame: Frame,
  work: () => Promise<T>,
): Promise<T> {
  const upload = { id: newId(), frame, url: URL.createObjectURL(file) }
  canvas.setState(({ uploads }) => ({ uploads: [...uploads, upload] }))
  try {
    return await work()
  } finally {
    canvas.setState(({ uploads }) => ({ uploads: uploads.filter(({ id }) => id !== upload.id) }))
    URL.revokeObjectURL(upload.url)
  }
}
