import { useState } from 'react'
import { ApiError, errorText } from '#client/api.ts'

/** What a form shows about its last try. */
export interface Submission {
  readonly busy: boolean
  /** About the whole form; what belongs to one field is under `fieldErrors`. */
  readonly error: string | undefined
  /** By the path that the server named. */
  readonly fieldErrors: Readonly<Record<string, string>>
  /** Runs the work unless it already runs. Resolves to whether it went well; it never rejects. */
  readonly submit: (work: () => Promise<void>) => Promise<boolean>
}

type Problem = { readonly path: string | null; readonly text: string } | null

/** `fields`: the paths that the form can show an error at. Errors elsewhere are about the form. */
export function useSubmit(fields: readonly string[]): Submission {
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem>(null)
  const atField = problem?.path && fields.includes(problem.path) ? problem.path : null

  async function submit(work: () => Promise<void>): Promise<boolean> {
    if (busy) return false
    setBusy(true)
    setProblem(null)
    try {
      await work()
      return true
    } catch (error) {
      setProblem({ path: error instanceof ApiError ? error.path : null, text: errorText(error) })
      return false
    } finally {
      setBusy(false)
    }
  }

  return {
    busy,
    error: problem && !atField ? problem.text : undefined,
    fieldErrors: problem && atField ? { [atField]: problem.text } : {},
    submit,
  }
}
