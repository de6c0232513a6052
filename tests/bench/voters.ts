import { enterAudience } from './stage.ts'

/** What a measurement tells its audience to do. */
export type VotersTask = { readonly kind: 'ask'; readonly questions: readonly string[] } | VotersVote

interface VotersVote {
  readonly kind: 'vote'
  readonly questions: readonly string[]
}

/** What came of it. */
export interface VotersTally {
  readonly taken: number
  readonly refused: number
  /** Bytes that the audience's streams have brought since the task began. */
  readonly bytes: number
}

/**
 * An audience in a process of its own: in the one that measures a press, what 300 browsers do would be measured
 * with it. `voters.ts <where its addresses begin> <how many>`; says `in` when all are in, and a tally after each task.
 */
const [path, members] = [process.argv[2]!, Number(process.argv[3])]
const text = 'How long does it take to roll this out? '.repeat(5)

let bytes = 0
const stop = new AbortController()
const audience = await Promise.all(
  Array.from({ length: members }, () =>
    enterAudience(path, stop.signal, (piece) => void (bytes += piece.length)),
  ),
)

process.on('message', (task: VotersTask) => {
  bytes = 0
  const telling = task.kind === 'ask' ? ask(task.questions) : vote(task.questions)
  void telling.then((statuses) => {
    const taken = statuses.filter((status) => status === 204).length
    process.send!({ taken, refused: statuses.length - taken, bytes } satisfies VotersTally)
  })
})
process.send!('in')

const ask = (questions: readonly string[]): Promise<number[]> =>
  Promise.all(questions.map((id) => audience[0]!.say({ kind: 'question', id, text })))

/** All of them at once, for one question after the other. */
async function vote(questions: readonly string[]): Promise<number[]> {
  const statuses: number[] = []
  for (const question of questions) {
    statuses.push(
      ...(await Promise.all(audience.slice(1).map((member) => member.say({ kind: 'vote', question })))),
    )
  }
  return statuses
}
