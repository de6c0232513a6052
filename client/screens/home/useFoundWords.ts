import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { cutText } from '#shared/model/characters.ts'
import type { FoundWords } from '#shared/protocol/api.ts'
import { wordsQuery } from '#client/queries/libraryQueries.ts'
import { useLibrary } from './library.ts'

/** Milliseconds without another letter before slides are searched. */
const calm = 250

/** One letter is on every slide. */
const least = 2

/** What stands on slides; `null`: nothing is looked for. `looking`: there may be more in a moment. */
export function useFoundWords(search: string): {
  readonly words: FoundWords | null
  readonly looking: boolean
} {
  const { workspaceId } = useLibrary()
  const wanted = cutText(search.trim(), 100)
  const settled = useSettled(wanted)
  const enabled = settled.length >= least && wanted !== ''
  const { data, isLoading } = useQuery({ ...wordsQuery(workspaceId, settled), enabled })
  return {
    words: enabled ? (data ?? null) : null,
    looking: isLoading || (wanted.length >= least && settled !== wanted),
  }
}

function useSettled(value: string): string {
  const [settled, setSettled] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), calm)
    return () => clearTimeout(timer)
  }, [value])
  return settled
}
