/** Frames that the inspector may take to show a field, where a block was selected or the panel folded away. */
const patience = 60

/** Puts the cursor into the field that carries this mark, once the inspector shows it. */
export function focusField(mark: string, then?: (field: HTMLInputElement) => void, frames = patience): void {
  // And once the menu that led there has given the focus back to what it was opened on.
  requestAnimationFrame(() =>
    setTimeout(() => {
      const field = document.querySelector<HTMLInputElement>(mark)
      field?.focus()
      if (field) then?.(field)
      else if (frames > 0) focusField(mark, then, frames - 1)
    }),
  )
}
