import { useEffect, useRef, useState, type FocusEvent } from 'react'
import { ApiError, errorText } from '#client/api.ts'
import { showToast } from '#client/ui/toast.ts'
import { plainLines } from '#shared/model/plainLines.ts'
import { copyText } from '#client/ui/copyText.ts'

/** Words that the server keeps, of which each change names the revision that it was made on. */
export interface SavedLine {
  readonly text: string
  readonly revision: number
}

/** How a line goes to the server and comes back. */
export interface LineWay<Line extends SavedLine> {
  /** Sends a changed line, with the revision that it was made on. Rejects with `changed-elsewhere` where that is not the last. */
  readonly send: (line: Line) => Promise<Line>
  /** Makes what the server keeps now the one that the page shows. */
  readonly keep: (line: Line) => void
  /** The line as the server has it now. */
  readonly reload: () => Promise<Line | undefined>
  /** What people call it. */
  readonly label: string
  /** It is saved when it is left and not while it is typed: half of it is wrong. */
  readonly isWhole?: boolean
}

/** What I made of a line and is not saved yet. */
interface Draft<Line> {
  readonly line: Line
  /** The line that I changed: somebody, or another window of mine, may have written a newer one. */
  readonly of: Line
}

interface Problem<Line> {
  readonly text: string
  /** What was written elsewhere meanwhile. */
  readonly other?: Line
}

export interface LineControl<Line> {
  /** As it stands on the page. */
  readonly line: Line
  /** In a word, for beside it. */
  readonly state: 'Saving…' | 'Saved' | ''
  readonly problem: Problem<Line> | null
  readonly write: (part: Partial<Line>) => void
  /** The same, saved at once: for what is chosen and not typed. */
  readonly choose: (part: Partial<Line>) => void
  /** For what holds its controls: saves once the focus goes elsewhere. */
  readonly left: (event: FocusEvent) => void
  readonly takeOther: () => void
  readonly keepMine: () => void
}

/** Milliseconds without a letter after which a line is saved, left or not. */
const pause = 1_200

/**
 * What is written in a line, and its way to the server: one save at a time, each of what stands there then. It stands as
 * it was typed until it is left: the server's copy has no blank at its end, where the next word may follow. What could not
 * be saved stays as it is, and goes with the next letter, or when it is left again.
 */
export function useSavedLine<Line extends SavedLine>(saved: Line, way: LineWay<Line>): LineControl<Line> {
  const [draft, setDraft] = useState<Draft<Line> | null>(null)
  const [state, setState] = useState<LineControl<Line>['state']>('')
  const [problem, setProblem] = useState<Problem<Line> | null>(null)
  /** What stands there now, also for a save that began before it did. */
  const mine = useRef<Draft<Line> | null>(null)
  const isSaving = useRef(false)
  const isShown = useRef(true)
  const isLeft = useRef(true)

  function change(next: Draft<Line> | null): void {
    mine.current = next
    setDraft(next)
  }

  async function save(): Promise<void> {
    const sent = mine.current
    if (sent === null || isSaving.current) return
    if (isSame(sent.line, sent.of)) return rest(sent.of)
    isSaving.current = true
    setState('Saving…')
    try {
      const written = await way.send({ ...sent.line, revision: sent.of.revision })
      way.keep(written)
      setProblem(null)
      setState('Saved')
      rest(written)
    } catch (error) {
      setState('')
      if (isShown.current) setProblem(await problemOf(error))
      else offerBack((mine.current ?? sent).line.text, errorText(error))
      return
    } finally {
      isSaving.current = false
    }
    // What was written while it was on its way.
    void save()
  }

  /** What stands there is on this line of the server's; nothing more is kept once it is left. */
  function rest(of: Line): void {
    const now = mine.current
    change(now === null || (isLeft.current && isSame(now.line, of)) ? null : { ...now, of })
  }

  /** Words whose place on the page is gone. */
  const offerBack = (words: string, why: string): void =>
    showToast(`“${way.label}” was not saved. ${why}`, {
      tone: 'danger',
      action: { label: 'Copy what I wrote', run: () => void copyText(words, 'Copied.') },
    })

  async function problemOf(error: unknown): Promise<Problem<Line>> {
    const text = errorText(error)
    if (!(error instanceof ApiError && error.code === 'changed-elsewhere')) return { text }
    const other = await way.reload().catch(() => undefined)
    return other ? { text, other } : { text }
  }

  const isChoice = problem?.other !== undefined

  /** The line goes from the page. Of two versions nobody has chosen one, so mine is not sent over theirs. */
  function leave(): void {
    if (isChoice && mine.current) offerBack(mine.current.line.text, 'Another version stands there now.')
    else void save()
  }

  /** What is chosen counts at once, also while words wait for a choice: for whom a line is, for instance. */
  async function chooseOn(other: Line, part: Partial<Line>): Promise<void> {
    try {
      const written = await way.send({ ...other, ...part })
      way.keep(written)
      setProblem((now) => now && { ...now, other: written })
    } catch (error) {
      setProblem(await problemOf(error))
    }
  }

  const latest = useRef({ save, leave })
  useEffect(() => {
    latest.current = { save, leave }
  })
  const timed = isChoice || way.isWhole ? undefined : draft?.line.text
  useEffect(() => {
    if (timed === undefined) return
    const timer = setTimeout(() => void latest.current.save(), pause)
    return () => clearTimeout(timer)
  }, [timed])
  const isUnsaved = draft !== null && !isSame(draft.line, draft.of)
  useEffect(() => {
    if (!isUnsaved) return
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    addEventListener('beforeunload', ask)
    return () => removeEventListener('beforeunload', ask)
  }, [isUnsaved])
  useEffect(() => {
    isShown.current = true
    return () => {
      isShown.current = false
      latest.current.leave()
    }
  }, [])

  /** Not as it was last drawn: what has been saved since counts, or this would be a second version beside it. */
  const now = (): Draft<Line> => mine.current ?? { line: saved, of: saved }
  const add = (part: Partial<Line>): void => {
    const { line, of } = now()
    change({ line: { ...line, ...part }, of })
  }

  return {
    ...{ line: draft?.line ?? saved, state, problem },
    write: (part) => {
      isLeft.current = false
      setState('')
      add(part)
      if (!isChoice) setProblem(null)
    },
    choose: (part) => {
      add(part)
      if (problem?.other) void chooseOn(problem.other, part)
      else void save()
    },
    left: ({ currentTarget, relatedTarget }) => {
      if (currentTarget.contains(relatedTarget)) return
      isLeft.current = true
      if (!isChoice) void save()
    },
    takeOther: () => {
      change(null)
      setProblem(null)
    },
    keepMine: () => {
      if (problem?.other) change({ line: now().line, of: problem.other })
      setProblem(null)
      void save()
    },
  }
}

/** But for the revision, which is the server's, and for what it takes out of words. */
const isSame = <Line extends SavedLine>(one: Line, other: Line): boolean =>
  plainLines(one.text) === plainLines(other.text) &&
  Object.keys(one).every(
    (key) => ['revision', 'text'].includes(key) || one[key as keyof Line] === other[key as keyof Line],
  )
