/** Marks the field of the section that begins with the open slide. */
export const sectionFieldMark = { 'data-section-field': '' }

/** Puts the cursor into it, once the inspector shows it, over what is there. */
export function focusSectionField(): void {
  requestAnimationFrame(() => {
    const field = document.querySelector<HTMLInputElement>('[data-section-field]')
    field?.focus()
    field?.select()
  })
}
