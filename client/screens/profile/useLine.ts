import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState, type FocusEvent } from 'react'
import { ApiError, errorText, putProfileLine } from '#client/api.ts'
import { profileQuery } from '#client/queries/peopleQueries.ts'
import { showToast } from '#client/ui/toast.ts'
import { fieldKind } from '#shared/model/profile.ts'
import type { Visibility } from '#shared/policy.ts'
import type { OwnProfile, ProfileLine } from '#shared/protocol/people.ts'

/** What I made of a line and is not saved yet. */
interface Draft {
  readonly text: string
  readonly visibility: Visibility
  /** The line that I changed: another window may have written a newer one. */
  readonly of: ProfileLine
}

interface Problem {
  readonly text: string
  /** What was written elsewhere meanwhile. */
  readonly other?: ProfileLine
}

export interface LineControl extends Pick<Draft, 'text' | 'visibility'> {
  /** In a word, for beside it. */
  readonly state: 'Saving…' | 'Saved' | ''
  readonly problem: Problem | null
  readonly write: (text: string) => void
  readonly show: (visibility: Visibility) => void
  /** For what holds its controls: saves once the focus goes elsewhere. */
  readonly left: (event: FocusEvent) => void
  readonly takeOther: () => void
  readonly keepMine: () => void
}

/** Milliseconds without a letter after which a line is saved, left or not. */
const pause = 1_200

/**
 * What is written in a line, and its way to the server: one save at a time, each of what stands there then. What could
 * not be saved stays as it is, and goes with the next letter, or when it is left again.
 */
export function useLine(saved: ProfileLine): LineControl {
  const queries = useQueryClient()
  const [draft, setDraft] = useState<Draft | null>(null)
  const [state, setState] = useState<LineControl['state']>('')
  const [problem, setProblem] = useState<Problem | null>(null)
  /** What stands there now, also for a save that began before it did. */
  const mine = useRef<Draft | null>(null)
  const isSaving = useRef(false)
  const isShown = useRef(true)

  function change(next: Draft | null): void {
    mine.current = next
    setDraft(next)
  }

  async function save(): Promise<void> {
    const sent = mine.current
    if (sent === null || isSaving.current) return
    const { text, visibility, of } = sent
    if (text === of.text && visibility === of.visibility) return change(null)
    isSaving.current = true
    setState('Saving…')
    try {
      const written = await putProfileLine({ ...of, text, visibility })
      keep(written)
      setProblem(null)
      setState('Saved')
      change(mine.current === sent ? null : mine.current && { ...mine.current, of: written })
    } catch (error) {
      setState('')
      if (isShown.current) setProblem(await problemOf(error))
      else showToast(`“${fieldKind(of.field).label}” was not saved. ${errorText(error)}`)
      return
    } finally {
      isSaving.current = false
    }
    // What was written while it was on its way.
    void save()
  }

  const keep = (line: ProfileLine): void => {
    queries.setQueryData(profileQuery.queryKey, (profile: OwnProfile | undefined) =>
      profile
        ? { ...profile, lines: [...profile.lines.filter(({ field }) => field !== line.field), line] }
        : profile,
    )
  }

  async function problemOf(error: unknown): Promise<Problem> {
    const text = errorText(error)
    if (!(error instanceof ApiError && error.code === 'changed-elsewhere')) return { text }
    const now = await queries.fetchQuery({ ...profileQuery, staleTime: 0 }).catch(() => null)
    const other = now?.lines.find(({ field }) => field === saved.field)
    return other ? { text, other } : { text }
  }

  const latest = useRef(save)
  useEffect(() => {
    latest.current = save
  })
  const isChoice = problem?.other !== undefined
  const timed = isChoice ? undefined : draft?.text
  useEffect(() => {
    if (timed === undefined) return
    const timer = setTimeout(() => void latest.current(), pause)
    return () => clearTimeout(timer)
  }, [timed])
  useEffect(() => {
    if (draft === null) return
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    addEventListener('beforeunload', ask)
    return () => removeEventListener('beforeunload', ask)
  }, [draft])
  useEffect(() => {
    isShown.current = true
    return () => {
      isShown.current = false
      void latest.current()
    }
  }, [])

  const { text, visibility } = draft ?? saved
  const of = draft?.of ?? saved
  return {
    ...{ text, visibility, state, problem },
    write: (next) => {
      setState('')
      change({ text: next, visibility, of })
      if (!isChoice) setProblem(null)
    },
    show: (next) => {
      change({ text, visibility: next, of })
      if (!isChoice) void save()
    },
    left: ({ currentTarget, relatedTarget }) => {
      if (!currentTarget.contains(relatedTarget) && !isChoice) void save()
    },
    takeOther: () => {
      change(null)
      setProblem(null)
    },
    keepMine: () => {
      if (problem?.other) change({ text, visibility, of: problem.other })
      setProblem(null)
      void save()
    },
  }
}
