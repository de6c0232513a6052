import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { beginStage, errorText } from '../api.ts'
import { reasonProblem } from '#client/page/ReasonField.tsx'
import { checksQuery } from '#client/queries/stageQueries.ts'
import type { Concern } from '#shared/compose/concerns.ts'
import type { StageFeed } from './stageFeed.ts'

/** The start of a stage that was set ahead: what speaks against it, and the press that begins it all the same. */
export interface Beginning {
  /** `null` until everything is checked; nothing speaks against a rehearsal. */
  readonly concerns: readonly Concern[] | null
  readonly reason: string
  readonly explain: (reason: string) => void
  readonly problem: string | undefined
  readonly isStarting: boolean
  readonly start: () => void
}

const none: readonly Concern[] = []

/** `feed`: `null` once it has started, or before anything is known. `take`: shows the pitch as it is now. */
export function useBeginning(feed: StageFeed | null, take: (() => void) | null): Beginning {
  const isShow = feed?.stage.mode === 'show'
  const { pitchId = '', short = false, id: stageId = '' } = feed?.stage ?? {}
  const [reason, explain] = useState('')
  const [problem, setProblem] = useState<string>()
  const [isStarting, setIsStarting] = useState(false)
  const { data, error } = useQuery({ ...checksQuery(pitchId, short), enabled: isShow })
  const concerns = isShow ? (data?.concerns ?? null) : none
  useTakeOnce(feed?.newer ? take : null)

  async function begin(): Promise<void> {
    if (isStarting || !feed) return
    if (!concerns)
      return setProblem(error ? errorText(error) : 'Still checking the slides. A moment, please.')
    const missing = concerns.length > 0 ? reasonProblem(reason, 'start') : undefined
    setProblem(missing)
    if (missing !== undefined) return
    setIsStarting(true)
    await beginStage(stageId, { reason }).catch((refusal: unknown) => setProblem(errorText(refusal)))
    setIsStarting(false)
  }

  return { concerns, reason, explain, problem, isStarting, start: () => void begin() }
}

/** It was set some time ago: whoever comes to start it sees what will be shown. Once, or every keystroke would be kept. */
function useTakeOnce(take: (() => void) | null): void {
  const hasTaken = useRef(false)
  useEffect(() => {
    if (!take || hasTaken.current) return
    hasTaken.current = true
    take()
  }, [take])
}
