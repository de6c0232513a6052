import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import fc from 'fast-check'
import { expect, onTestFinished, test } from 'vitest'
import type { DeckRecord, PitchRecord } from '#shared/protocol/api.ts'
import type { StageReport } from '#shared/protocol/stage.ts'
import { freePort } from '../../e2e/support/freePort.ts'
import { eventually } from '../../support/eventually.ts'
import { bundleMain, startMain } from '../../support/mainProcess.ts'
import { makePitch, makeWorkspace } from '../../support/people.ts'
import { seed } from '../../support/seed.ts'
import { AudienceScreen, PresenterScreen, startStage } from '../../support/stage.ts'

/** `KILLS=50` for a long run. */
const kills = Number(process.env.KILLS ?? 8)

/** Milliseconds, against what hangs: every round starts the server anew. */
const limit = 240_000

test(
  'a showing survives kill -9, again and again: no accepted step is lost, and every screen agrees again',
  async () => {
    const dataDir = await mkdtemp(join(tmpdir(), 'duodeck-kill-'))
    const [bundle, port] = [await bundleMain(), await freePort()]
    let server = await startMain(bundle, port, dataDir)
    onTestFinished(async () => {
      await server.kill()
      await rm(dataDir, { recursive: true, force: true })
    })
    const { owner, workspace } = await makeWorkspace(`http://localhost:${port}`)
    const body = { workspaceId: workspace.id, starter: 'case-study' }
    const { body: deck } = await owner.post<DeckRecord>('/api/decks', body)
    const pitch: PitchRecord = await makePitch(owner, deck)
    const { stageId, watchUrl } = await startStage(owner, pitch)
    const waits = fc.sample(fc.integer({ min: 0, max: 40 }), { numRuns: kills, seed })
    let [steps, slowest] = [1, 0]

    for (const wait of waits) {
      const [maya, ines] = [await PresenterScreen.open(owner, stageId), await AudienceScreen.open(watchUrl!)]
      const before = maya.stage.current
      expect(ines.state.current).toBe(before)
      const last = maya.stage.slides.at(-1)!.id
      const kind =
        before === last || (wait % 2 === 1 && before !== maya.stage.slides[0]!.id) ? 'back' : 'next'
      const answer = maya.say({ kind, from: { slideId: before } }).catch(() => 'cut off')
      await pause(wait)
      await server.kill()
      const accepted = (await answer) === 'accepted'
      const shown = accepted ? maya.stage.current : null
      server = await startMain(bundle, port, dataDir)
      const returned = performance.now()
      const again = await PresenterScreen.open(owner, stageId)
      const late = await AudienceScreen.open(watchUrl!)
      // A step that was accepted is there; one whose answer was cut off may be.
      if (shown !== null) expect(again.stage.current).toBe(shown)
      if (again.stage.current !== before) steps += 1
      await eventually(() => expect(late.state.current).toBe(again.stage.current))
      slowest = Math.max(slowest, performance.now() - returned)
      for (const screen of [ines, late]) screen.leave()
      await again.leave()
    }

    // A figure to read; `npm run bench` holds measures, and a busy machine is no fault.
    process.stdout.write(`slowest agreement after a return: ${Math.round(slowest)} ms\n`)
    await eventually(async () => {
      const { body: report } = await owner.get<StageReport>(`/api/stages/${stageId}/report`)
      expect(report.stage.visits).toHaveLength(steps)
      // Whoever was there when the process died is not down as being there for ever.
      expect(report.attendance).toHaveLength(2 * kills)
      expect(report.attendance.filter(({ to }) => to === null)).toEqual([])
    })
  },
  limit,
)
