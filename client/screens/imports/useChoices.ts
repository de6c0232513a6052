import { useEffect, useState } from 'react'
import type { ImportSummary } from '#shared/content/importSummary.ts'
import { offersOf, readChoices, taking, writeChoices, type Choices } from './choices.ts'

/** What is chosen of a file begins with every proposal, and outlives a reload in this tab. */
export function useChoices(
  id: string,
  summary: ImportSummary,
): readonly [Choices, (change: (choices: Choices) => Choices) => void] {
  const key = `duodeck.import.${id}`
  const [choices, setChoices] = useState(
    () => readChoices(kept(key)) ?? taking(new Map(), offersOf(summary), true),
  )
  useEffect(() => keep(key, writeChoices(choices)), [key, choices])
  return [choices, setChoices]
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
