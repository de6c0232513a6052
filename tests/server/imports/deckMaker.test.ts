import { expect, test } from 'vitest'
import { callerGone, Refusal } from '#server/errors.ts'
import { writeCopy } from '#server/frozen/copy.ts'
import { DeckMaker, type DeckMakerDeps } from '#server/imports/deckMaker.ts'
import { draftSummaries } from '#server/imports/draftCopies.ts'
import { createLog } from '#server/log.ts'
import { defaultTheme } from '#shared/model/theme.ts'

const summary = {
  ...{ title: 'Acme', theme: defaultTheme, remarks: [], layouts: [], slides: [], fonts: [], proposed: [] },
  counts: { pictures: 0, tables: 0, charts: 0 },
}

test('a deck that waits to be built is refused when the server stops, and its draft stays as it is', async () => {
  let begun = (): void => undefined
  const waits = new Promise<void>((resolve) => (begun = resolve))
  const row = { id: 'a', user_id: 'u', workspace_id: 'w', state: 'ready', deck_id: 'd', pitch_id: 'p' }
  const maker = new DeckMaker({
    rows: {
      maybe: () => Promise.resolve({ ...row, summary: writeCopy(draftSummaries, summary) }),
      maybePart: () => Promise.resolve('{}'),
    },
    decks: { demandRoom: () => Promise.resolve() },
    builder: {
      build: (_deck, { signal }) =>
        new Promise((_resolve, reject) => {
          signal!.addEventListener('abort', () => reject(callerGone()))
          begun()
        }),
    },
    log: createLog('silent', { write: () => undefined }),
  } as Pick<DeckMakerDeps, 'builder'> as DeckMakerDeps)
  const making = maker.make(
    row as never,
    { title: 'A', facts: [], slots: {}, fit: 'scale', pitch: null },
    () => {
      throw new Error('Nothing was built')
    },
  )
  const refused = expect(making).rejects.toBeInstanceOf(Refusal)
  await waits
  await maker.stop()
  await refused
  expect(maker.isMaking('a')).toBe(false)
})
