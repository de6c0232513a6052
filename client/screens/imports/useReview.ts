import { useEffect, useState } from 'react'
import type { SlideFit } from '#shared/content/extended.ts'
import type { ImportSummary } from '#shared/content/importSummary.ts'
import { offersOf, plainChoices, readChoices, taking, type Choices } from './choices.ts'
import type { FirstPitch } from './PitchOffer.tsx'

/** What somebody says of a file before they accept it. */
export interface ReviewWords {
  readonly title: string
  readonly pitch: FirstPitch
  readonly choices: Choices
  readonly fit: SlideFit
}

interface Review extends ReviewWords {
  readonly setTitle: (title: string) => void
  readonly setPitch: (pitch: FirstPitch) => void
  readonly setFit: (fit: SlideFit) => void
  readonly change: (change: (choices: Choices) => Choices) => void
}

/** Begins with what the file says and every proposal, and outlives a reload in this tab. */
export function useReview(id: string, summary: ImportSummary, mayPitch: boolean): Review {
  const key = `duodeck.import.${id}`
  const [begin] = useState(() => readReview(kept(key)) ?? proposedBy(summary, mayPitch))
  const [title, setTitle] = useState(begin.title)
  const [pitch, setPitch] = useState(begin.pitch)
  const [choices, change] = useState(begin.choices)
  const [fit, setFit] = useState(begin.fit)
  useEffect(() => keep(key, writeReview({ title, pitch, choices, fit })), [key, title, pitch, choices, fit])
  return { title, setTitle, pitch, setPitch, choices, change, fit, setFit }
}

function proposedBy(summary: ImportSummary, mayPitch: boolean): ReviewWords {
  const client = summary.proposed.find((one) => one.kind === 'fact')?.words ?? ''
  return {
    title: summary.title,
    pitch: { wanted: mayPitch && client !== '', client, notes: true },
    choices: taking(new Map(), offersOf(summary), true),
    fit: 'scale',
  }
}

export const writeReview = ({ choices, ...review }: ReviewWords): string =>
  JSON.stringify({ ...review, choices: plainChoices(choices) })

/** `null`: nothing is kept, or it cannot be read. */
export function readReview(kept: string | null): ReviewWords | null {
  try {
    const { title, pitch, choices, fit } = JSON.parse(kept ?? '') as Record<keyof ReviewWords, unknown>
    const read = readChoices(choices)
    const { wanted, client, notes } = pitch as Record<keyof FirstPitch, unknown>
    if (!read || typeof title !== 'string' || typeof client !== 'string') return null
    return {
      title,
      pitch: { wanted: wanted === true, client, notes: notes === true },
      choices: read,
      fit: fit === 'extend' ? 'extend' : 'scale',
    }
  } catch {
    return null
  }
}

function kept(key: string): string | null {
  try {
    return sessionStorage.getItem(key)
  } catch {
    return null
  }
}

function keep(key: string, value: string): void {
  try {
    sessionStorage.setItem(key, value)
  } catch {
    // Storage is full or switched off: a reload begins with every proposal again.
  }
}
