import { focusField } from './fieldInSight.ts'
import { foldState } from './Section.tsx'

export const factsFold = foldState('client', 'open')

const fieldId = (name: string) => `fact-${name}`

/** Marks the field of a fact, so that whoever misses the fact can lead there. */
export const factFieldMark = (name: string) => ({ 'data-fact': fieldId(name) })

/** Puts the cursor into a fact's field, once the inspector shows it. */
export const focusFact = (name: string): void => focusField(`[data-fact="${CSS.escape(fieldId(name))}"]`)
