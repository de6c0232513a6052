import { focusField } from './fieldInSight.ts'

/** Marks the field of the section that begins with the open slide. */
export const sectionFieldMark = { 'data-section-field': '' }

/** Puts the cursor into it, once the inspector shows it, over what is there. */
export const focusSectionField = (): void => focusField('[data-section-field]', (field) => field.select())
