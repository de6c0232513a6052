/** What the server takes; it looks at the content, not at the name. */
const pictureTypes = 'image/png,image/jpeg,image/webp,image/gif,image/avif'

/** Asks for a picture file; `null` when the person thinks better of it. Only in answer to a press or a key. */
export function choosePictureFile(): Promise<File | null> {
  const input = document.createElement('input')
  input.type = 'file'
  input.accept = pictureTypes
  return new Promise((resolve) => {
    input.onchange = () => resolve(input.files?.[0] ?? null)
    input.oncancel = () => resolve(null)
    input.click()
  })
}
