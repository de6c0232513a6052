import { expect, test } from 'vitest'
import { audienceState } from '#shared/stage/audienceView.ts'
import { openStage } from '#shared/stage/open.ts'
import { reduce } from '#shared/stage/reduce.ts'
import type { Stage } from '#shared/stage/stage.ts'
import type { StageInput } from '#shared/stage/command.ts'

const sam = { id: 'sam', name: 'Sam', side: 'sales' } as const
const opened = openStage(
  {
    id: 's',
    pitchId: 'p',
    mode: 'show',
    deck: 'd',
    slides: [{ id: 'a', speaker: null, seconds: 0 }],
    by: sam,
  },
  0,
)

function after(...inputs: readonly StageInput[]): Stage {
  return inputs.reduce((stage, input) => {
    const result = reduce(stage, input, 1)
    if (!result.ok) throw new Error(result.reason)
    return result.stage
  }, opened)
}

const asked = (id: string): StageInput => ({
  by: 'audience',
  actor: `member-${id}`,
  command: { kind: 'question', id, text: `Question ${id}`, name: '' },
})

test('a question that is parked stays with its asker, as what it is, and with nothing that is between presenters', () => {
  const stage = after(
    asked('q'),
    { by: 'presenter', actor: 'sam', command: { kind: 'assign', question: 'q', to: 'sam' } },
    { by: 'presenter', actor: 'sam', command: { kind: 'settle', question: 'q', state: 'parked' } },
  )
  expect(audienceState(stage).questions).toEqual([
    { id: 'q', text: 'Question q', asker: '', votes: 1, state: 'parked' },
  ])
})
