import { isMetafile, pictureRefusal, takenPictures } from '#shared/model/pictureKinds.ts'

/**
 * A file as the server takes it; a sentence that says why, when there is no way. What only the browser can read (BMP, in
 * Safari HEIC and TIFF) it draws once and hands on as PNG: nothing but pixels leaves it.
 */
export async function readyPicture(file: File): Promise<File | string> {
  const type = typeOf(file)
  if (takenPictures.includes(type) || isMetafile(type)) return file
  const drawn = type.startsWith('image/') ? await drawnByBrowser(file, type) : null
  return drawn ?? `${file.name}: ${pictureRefusal(type)}`
}

/** Systems do not know every kind, and then say nothing of it, or a name of their own (`application/x-msmetafile`). */
const typesByEnding: Readonly<Record<string, string>> = {
  ...{ heic: 'image/heic', heif: 'image/heif', tif: 'image/tiff', tiff: 'image/tiff', bmp: 'image/bmp' },
  ...{ svg: 'image/svg+xml', avif: 'image/avif', webp: 'image/webp', apng: 'image/apng' },
  ...{ emf: 'image/emf', wmf: 'image/wmf', emz: 'image/emz', wmz: 'image/wmz' },
}

/** Whether the server alone can say what a file shows. */
export const isDrawnByServer = (file: File): boolean => isMetafile(typeOf(file))

const typeOf = ({ name, type }: File): string =>
  type.startsWith('image/') ? type : (typesByEnding[name.toLowerCase().split('.').at(-1) ?? ''] ?? type)

/** Pixels of the longer side of a drawing, which has none of its own. */
const drawingSide = 2048

/** The pixels that a file will have as a picture; `null`: it cannot be opened. */
export async function pictureSize(file: File): Promise<{ w: number; h: number } | null> {
  const type = typeOf(file)
  // No bitmap is made of a drawing that is no element.
  if (type.includes('svg')) return await opened(file, type, drawnSize)
  try {
    const bitmap = await createImageBitmap(file)
    const size = { w: bitmap.width, h: bitmap.height }
    bitmap.close()
    return size
  } catch {
    return null
  }
}

const drawnSize = ({ naturalWidth: w, naturalHeight: h }: HTMLImageElement) => {
  const scale = drawingSide / Math.max(w, h)
  return w > 0 && h > 0 ? { w: w * scale, h: h * scale } : null
}

/** A file as a PNG of what it shows; `null` where this browser cannot draw it. */
export const drawnByBrowser = (file: File, type: string): Promise<File | null> =>
  opened(file, type, async (image) => {
    const { naturalWidth, naturalHeight } = image
    const scale = type.includes('svg') ? drawingSide / Math.max(naturalWidth, naturalHeight) : 1
    const canvas = document.createElement('canvas')
    canvas.width = Math.round(naturalWidth * scale)
    canvas.height = Math.round(naturalHeight * scale)
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height)
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'))
    return blob && new File([blob], file.name, { type: blob.type })
  })

/** `null`: it cannot be opened, or `read` could do nothing with it. */
async function opened<T>(
  file: File,
  type: string,
  read: (image: HTMLImageElement) => T | null | Promise<T | null>,
): Promise<T | null> {
  const image = new Image()
  image.src = URL.createObjectURL(type === file.type ? file : new Blob([file], { type }))
  try {
    await image.decode()
    return await read(image)
  } catch {
    return null
  } finally {
    URL.revokeObjectURL(image.src)
  }
}
