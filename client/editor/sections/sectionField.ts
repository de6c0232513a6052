/** Marks the field of the section that begins with the open slide. */
export const sectionFieldMark = { 'data-section-field': '' }

/** Frames that the inspector may take to show it, where a block was selected or the panel folded away. */
const patience = 60

/** Puts the cursor into it, once the inspector shows it, over what is there. */
export function focusSectionField(frames = patience): void {
  // And once the menu that led there has given the focus back to what it was opened on.
  requestAnimationFrame(() =>
    setTimeout(() => {
      const field = document.querySelector<HTMLInputElement>('[data-section-field]')
      field?.focus()
      field?.select()
      if (!field && frames > 0) focusSectionField(frames - 1)
    }),
  )
}
