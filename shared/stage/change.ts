/** What a screen holds of a stage: presenters and audiences see different ones. */
interface View {
  readonly version: number
  /** In the order in which they were asked; none ever goes. */
  readonly questions: readonly { readonly id: string; readonly votes: number }[]
}

/** What became of a view since somebody was told of it. Whoever is told twice is no worse off. */
export type Change<V extends View> = Partial<Omit<V, 'questions' | 'version'>> & {
  readonly version: number
  /** New ones, and those that changed in more than their votes. */
  readonly questions?: V['questions']
  /** By question: how many there are now. */
  readonly votes?: Readonly<Record<string, number>>
}

/** `null`: nothing that this view shows. */
export function changeBetween<V extends View>(before: V, after: V): Change<V> | null {
  const known = new Map(before.questions.map((question) => [question.id, question]))
  const recounted = after.questions.filter((question) => differInVotes(known.get(question.id), question))
  const questions = after.questions.filter((question) => !isSame(known.get(question.id), question))
  const change = {
    ...changedFields(before, after),
    ...(questions.length > 0 && { questions }),
    ...(recounted.length > 0 && { votes: Object.fromEntries(recounted.map(({ id, votes }) => [id, votes])) }),
  }
  // The fields are the view's own, which the compiler cannot follow through their list.
  return Object.keys(change).length > 0 ? ({ version: after.version, ...change } as Change<V>) : null
}

/** The view after a change; the same one where it knew that already. */
export function afterChange<V extends View>(view: V, change: Change<V>): V {
  if (change.version <= view.version) return view
  const { questions = [], votes = {}, ...fields } = change
  const changed = new Map(questions.map((question) => [question.id, question]))
  const kept = view.questions.map((question) => {
    const now = changed.get(question.id) ?? question
    changed.delete(question.id)
    return { ...now, votes: votes[question.id] ?? now.votes }
  })
  return { ...view, ...fields, questions: [...kept, ...changed.values()] }
}

type Known = View['questions'][number]

const changedFields = (before: View, after: View): object => {
  const was = before as unknown as Readonly<Record<string, unknown>>
  const fields = Object.entries(after).filter(([name]) => name !== 'questions' && name !== 'version')
  return Object.fromEntries(fields.filter(([name, value]) => !isEqual(was[name], value)))
}

const isEqual = (a: unknown, b: unknown): boolean => a === b || JSON.stringify(a) === JSON.stringify(b)

const differInVotes = (was: Known | undefined, { votes }: Known): boolean =>
  was !== undefined && was.votes !== votes

/** But for the votes. */
const isSame = (was: Known | undefined, question: Known): boolean =>
  was !== undefined &&
  Object.entries(question).every(
    ([name, value]) => name === 'votes' || (was as unknown as Record<string, unknown>)[name] === value,
  )
