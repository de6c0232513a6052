/** Asks for a picture file; `null` when the person thinks better of it. Only in answer to a press or a key. */
export function choosePictureFile(): Promise<File | null> {
  const input = document.createElement('input')
  input.type = 'file'
  // More than is taken: a sentence on what a file is helps more than its being grey.
  input.accept = 'image/*,.heic,.heif,.emf,.wmf,.emz,.wmz'
  return new Promise((resolve) => {
    input.onchange = () => resolve(input.files?.[0] ?? null)
    input.oncancel = () => resolve(null)
    input.click()
  })
}
