/**
 * What a slide says of itself, written in a text as facts are. Each drawing puts it in: it is another on every slide,
 * and PowerPoint has fields of its own for it.
 */
export const slideFields = [
  { name: 'slide.number', label: 'Slide number' },
  { name: 'slide.date', label: 'Date of today' },
] as const

export const numberField = 'slide.number'

export type SlideField = (typeof slideFields)[number]['name']

/** Whether a variable is no fact of a pitch. */
export const isField = (name: string): name is SlideField => slideFields.some((field) => field.name === name)

/** The day as a slide says it: `29 November 2026`. */
export const dateText = (day = new Date()): string => dates.format(day)

const dates = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric' })
