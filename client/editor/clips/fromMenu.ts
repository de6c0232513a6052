/** A menu has no clipboard event of its own, so one is asked for and answered by `put`. */
export function copyNow(put: (data: DataTransfer) => void): void {
  const answer = (event: ClipboardEvent): void => {
    if (!event.clipboardData) return
    event.preventDefault()
    event.stopImmediatePropagation()
    put(event.clipboardData)
  }
  addEventListener('copy', answer, { capture: true, once: true })
  document.execCommand('copy')
  removeEventListener('copy', answer, { capture: true })
}

/** What is on the clipboard, asked for without a key. Throws where the person or the browser does not allow it. */
export async function clipboardNow(): Promise<DataTransfer> {
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
