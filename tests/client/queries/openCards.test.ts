import { QueryClient, QueryObserver } from '@tanstack/react-query'
import { expect, test } from 'vitest'
import { cardKey, lookAtCards } from '#client/queries/openCards.ts'

test('an open card whose answer is slower than the next look has it all the same, and is not asked for twice', async () => {
  const queries = new QueryClient()
  const answers: ((card: string) => void)[] = []
  const queryFn = () => new Promise<string>((resolve) => answers.push(resolve))
  const card = new QueryObserver(queries, { queryKey: [...cardKey, 'mara'], queryFn })
  const close = card.subscribe(() => undefined)
  const isThere = (said: string) => expect.poll(() => card.getCurrentResult().data).toBe(said)
  answers[0]!('as it was')
  await isThere('as it was')
  for (let look = 0; look < 3; look++) lookAtCards(queries)
  expect(answers).toHaveLength(2)
  answers[1]!('as it is')
  await isThere('as it is')
  close()
  queries.clear()
})
