import { plainLines } from './plainLines.ts'
import { readHours } from './workingHours.ts'

/** Where a line stands in a profile. */
export const profileGroups = {
  glance: 'At a glance',
  work: 'What I do here',
  self: 'A little about me',
} as const
export type ProfileGroup = keyof typeof profileGroups

interface FieldKind {
  readonly group: ProfileGroup
  /** To whoever writes it. */
  readonly label: string
  /** To whoever reads it; left out, the line needs no word before it. */
  readonly heading?: string
  /** What might stand there. */
  readonly example: string
  /** Characters at the most. */
  readonly most: number
  /** Several lines may be written. */
  readonly isLong?: true
}

const line = 120
const paragraph = 600

/** What people may say of themselves, in the order in which it is asked and read. All of it may stay empty. */
const profileFields = {
  pronouns: { group: 'glance', label: 'Pronouns', example: 'she/her', most: 40 },
  title: { group: 'glance', label: 'Title', example: 'Brand designer', most: line },
  city: { group: 'glance', label: 'City', example: 'Lisbon', most: line },
  timeZone: { group: 'glance', label: 'Time zone', example: '', most: 64 },
  hours: { group: 'glance', label: 'Working hours', example: '', most: 20 },
  reach: {
    ...{ group: 'glance', label: 'How to reach me', heading: 'Reach me by' },
    ...{ example: 'Chat before noon, phone when it burns', most: line },
  },
  duties: {
    ...{ group: 'work', label: 'What I am responsible for', heading: 'Responsible for' },
    ...{ example: 'The look of every deck that leaves the house', most: paragraph, isLong: true },
  },
  measured: {
    ...{ group: 'work', label: 'What I am measured on', heading: 'Measured on' },
    ...{ example: 'Decks that need no second round', most: paragraph, isLong: true },
  },
  training: {
    ...{ group: 'work', label: 'What I am trained in', heading: 'Trained in' },
    ...{ example: 'Typography, and two years at the shop counter', most: paragraph, isLong: true },
  },
  working: {
    ...{ group: 'work', label: 'How to work with me', heading: 'Working with me' },
    ...{ example: 'Tell me what the client said, not what to draw', most: paragraph, isLong: true },
  },
  needs: {
    ...{ group: 'work', label: 'What I need from the other side', heading: 'From the other side I need' },
    ...{ example: 'The client’s own numbers, two days before', most: paragraph, isLong: true },
  },
  interests: {
    ...{ group: 'self', label: 'Interests', heading: 'Interests' },
    ...{ example: 'Rowing, old maps', most: paragraph, isLong: true },
  },
  family: {
    ...{ group: 'self', label: 'Family', heading: 'Family' },
    ...{ example: 'Two kids, one dog', most: paragraph, isLong: true },
  },
  ambitions: {
    ...{ group: 'self', label: 'Ambitions', heading: 'Ambitions' },
    ...{ example: 'To lead a rebrand', most: paragraph, isLong: true },
  },
} as const satisfies Record<string, FieldKind>

export type ProfileField = keyof typeof profileFields
export const profileFieldNames = Object.keys(profileFields) as ProfileField[]
export const fieldKind = (field: ProfileField): FieldKind => profileFields[field]

export const isProfileField = (name: string): name is ProfileField => Object.hasOwn(profileFields, name)

/** A line as it is kept, or what is wrong with it, in a sentence for its writer. */
export type CheckedLine = { readonly text: string } | { readonly wrong: string }

/** Takes out what no reader sees, and looks whether the rest can stand there. Empty: the line is taken back. */
export function checkedLine(field: ProfileField, written: string): CheckedLine {
  const { isLong = false, most } = fieldKind(field)
  const lines = plainLines(written)
  const text = isLong ? lines : lines.replace(/\n+/g, ' ')
  if (text.length > most) return { wrong: `Write ${most} characters at the most: these are ${text.length}.` }
  if (text === '') return { text }
  if (field === 'timeZone' && !isTimeZone(text)) return { wrong: 'Choose a time zone from the list.' }
  if (field === 'hours' && !readHours(text))
    return { wrong: 'Choose at least one day, and when work begins and ends.' }
  return { text }
}

/** Whether this machine knows what time it is there. */
function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name })
    return /^[A-Za-z]/.test(name)
  } catch {
    return false
  }
}
