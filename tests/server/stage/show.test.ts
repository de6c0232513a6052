import { setTimeout as pause } from 'node:timers/promises'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addBlocks } from '#shared/docs/blockEdits.ts'
import { setShort } from '#shared/docs/planDoc.ts'
import { renameSlide } from '#shared/docs/slideEdits.ts'
import { frame } from '#shared/model/frame.ts'
import { plainRichText } from '#shared/model/richText.ts'
import { roomName } from '#shared/protocol/rooms.ts'
import type { StageReport } from '#shared/protocol/stage.ts'
import type { PresenterCommand } from '#shared/stage/command.ts'
import { eventually } from '../../support/eventually.ts'
import { startTestServer, type TestServer } from '../../support/server.ts'
import {
  AudienceScreen,
  PresenterScreen,
  stagePitch,
  startStage,
  type StagedPitch,
} from '../../support/stage.ts'

let server: TestServer
let staged: StagedPitch
beforeAll(async () => {
  server = await startTestServer()
  staged = await stagePitch(server)
})
afterAll(() => server.discard())

async function onStage() {
  const opened = await startStage(staged.maya, staged.pitch)
  const maya = await PresenterScreen.open(staged.maya, opened.stageId)
  const sam = await PresenterScreen.open(staged.sam, opened.stageId)
  const leave = async (): Promise<void> => {
    await Promise.all([maya.leave(), sam.leave()])
  }
  return { ...opened, watchUrl: opened.watchUrl!, maya, sam, leave }
}

describe('a joint pitch', () => {
  test('goes from hand to hand, with a question, a blank screen and a late joiner, to its report', async () => {
    const { maya, sam, watchUrl, stageId } = await onStage()
    const [, second, , fourth] = staged.slides
    const ines = await AudienceScreen.open(watchUrl, 'Ines')

    expect(await maya.say({ kind: 'next', from: { slideId: staged.slides[0]! } })).toBe('accepted')
    await eventually(() => expect(ines.state.current).toBe(second))

    await ines.say({ kind: 'question', id: 'q1', text: 'Does it scale?' })
    await eventually(() =>
      expect(sam.stage.questions[0]).toMatchObject({ text: 'Does it scale?', asker: 'Ines' }),
    )
    expect(await sam.say({ kind: 'assign', question: 'q1', to: sam.stage.presenters[1]!.id })).toBe(
      'accepted',
    )
    expect(await maya.say({ kind: 'blank', blank: 'black' })).toBe('accepted')
    await eventually(() => expect(ines.state.blank).toBe('black'))

    expect(await maya.say({ kind: 'go', to: fourth! })).toBe('accepted')
    await eventually(() => expect(sam.stage.offer).toMatchObject({ to: staged.sam.id, planned: true }))
    expect(await sam.say({ kind: 'accept' })).toBe('accepted')
    expect(await maya.say({ kind: 'next', from: { slideId: fourth! } })).toBe('not-driving')

    const late = await AudienceScreen.open(watchUrl)
    expect(late.state).toMatchObject({ current: fourth, blank: null })
    await eventually(() => expect(late.state.questions).toHaveLength(1))

    expect(await sam.say({ kind: 'settle', question: 'q1', state: 'answered' })).toBe('accepted')
    expect(await sam.say({ kind: 'end' })).toBe('accepted')
    await eventually(() => expect(ines.events.at(-1)).toEqual({ kind: 'closed', why: 'ended' }))

    const { body } = await staged.maya.get<StageReport>(`/api/stages/${stageId}/report`)
    expect(body.summary.presenters).toEqual(['Maya', 'Sam'])
    expect(body.summary.endedAt).not.toBeNull()
    expect(body.stage.visits.map(({ slideId }) => slideId)).toEqual([
      staged.slides[0],
      second,
      fourth,
      fourth,
    ])
    expect(body.attendance.map(({ name }) => name).sort()).toEqual(['', 'Ines'])
    expect(body.stage.moments.map(({ kind }) => kind)).toEqual([
      'start',
      'join',
      'blank',
      'blank',
      'handover',
      'settle',
      'end',
    ])
    expect(body.until).toBe(body.stage.endedAt)
    expect(JSON.stringify(body)).not.toContain('cues')
    await Promise.all([maya.leave(), sam.leave()])
  })

  test('of 1,000 key presses of two people at once only the driver counts, and no slide is skipped', async () => {
    const { maya, sam, watchUrl, stageId, leave } = await onStage()
    const ines = await AudienceScreen.open(watchUrl)
    const presses = fc.sample(
      fc.record({
        who: fc.constantFrom(maya, sam),
        kind: fc.constantFrom('next', 'back'),
        wait: fc.integer({ min: 0, max: 4 }),
      }),
      { numRuns: 1_000, seed: 7 },
    )
    const say = (who: PresenterScreen, n: number, command: PresenterCommand): void =>
      who.send({ kind: 'command', n, command })
    for (const [nth, { who, kind, wait }] of presses.entries()) {
      say(who, 10_000 + nth, { kind, from: { slideId: who.stage.current } })
      await pause(wait)
      // Every now and then the baton passes, while the keys of both go on.
      const drives = maya.stage.driver === staged.maya.id
      const partner = drives ? { screen: sam, id: staged.sam.id } : { screen: maya, id: staged.maya.id }
      if (nth % 125 === 60) say(drives ? maya : sam, nth, { kind: 'offer', to: partner.id })
      if (nth % 125 === 90 && partner.screen.stage.offer?.to === partner.id) {
        say(partner.screen, nth, { kind: 'accept' })
      }
    }
    const last = await eventually(() => {
      for (const screen of [maya, sam]) expect(pressesOf(screen)).toHaveLength(sentBy(presses, screen))
      expect(sam.stage).toEqual(maya.stage)
      return maya.stage
    })
    await eventually(() => expect(ines.state.current).toBe(last.current))
    const { body } = await staged.maya.get<StageReport>(`/api/stages/${stageId}/report`)
    const { visits } = body.stage
    const at = visits.map(({ slideId }) => staged.slides.indexOf(slideId))
    expect(at.every((place, nth) => nth === 0 || Math.abs(place - at[nth - 1]!) <= 1)).toBe(true)
    // Each accepted press is a step of whoever drove then, and each other new stretch a change of hands.
    const stepsOf = (id: string): number =>
      visits.filter(
        ({ driver, slideId }, nth) => driver === id && nth > 0 && visits[nth - 1]!.slideId !== slideId,
      ).length
    const accepted = (screen: PresenterScreen): number =>
      pressesOf(screen).filter((one) => one.kind === 'accepted').length
    expect([accepted(maya), accepted(sam)]).toEqual([stepsOf(staged.maya.id), stepsOf(staged.sam.id)])
    const hands = visits.filter(({ driver }, nth) => nth > 0 && visits[nth - 1]!.driver !== driver)
    expect(hands.length).toBeGreaterThan(3)
    await leave()
  })

  test('an edit during a showing reaches no screen until the driver takes it', async () => {
    const { maya, sam, watchUrl, leave } = await onStage()
    const ines = await AudienceScreen.open(watchUrl)
    const before = maya.deckHash
    await server.services.rooms.edit(roomName('design', staged.deck.id), (doc) =>
      addBlocks(doc, staged.slides[0]!, [
        { kind: 'text', frame: frame(0, 0, 90, 40), body: { text: plainRichText('Written on stage') } },
      ]),
    )
    await eventually(() => expect(maya.events).toContainEqual({ kind: 'newer', newer: true }))
    expect(maya.deckHash).toBe(before)
    expect(ines.wire).not.toContain('Written on stage')

    expect(await sam.take()).toBe('not-driving')
    expect(await maya.take()).toBe('accepted')
    await eventually(() => expect(ines.wire).toContain('Written on stage'))
    expect(maya.deckHash).not.toBe(before)
    expect(await maya.take()).toBe('no-newer-deck')
    await leave()
  })

  test('a newer deck keeps to the short path that was started', async () => {
    const { rooms } = server.services
    const [first, , third] = staged.slides
    await rooms.edit(roomName('plan', staged.pitch.id), (doc) => {
      for (const id of [first!, third!]) setShort(doc, id, true)
    })
    const { stageId } = await startStage(staged.maya, staged.pitch, { short: true })
    const maya = await PresenterScreen.open(staged.maya, stageId)
    expect(maya.stage.slides.map(({ id }) => id)).toEqual([first, third])
    expect(await maya.take()).toBe('no-newer-deck')
    await rooms.edit(roomName('design', staged.deck.id), (doc) => renameSlide(doc, third!, 'Sharper'))
    expect(await maya.take()).toBe('accepted')
    expect(maya.stage.slides.map(({ id }) => id)).toEqual([first, third])
    await maya.leave()
  })

  test("a driver's laptop that sleeps is noticed, and its partner drives as soon as the grace period is over", async () => {
    const { maya, sam, leave } = await onStage()
    maya.sleep()
    await eventually(() =>
      expect(sam.stage.presenters.find(({ id }) => id === staged.maya.id)?.awaySince).not.toBeNull(),
    )
    expect(sam.stage.driver).toBe(staged.maya.id)
    await eventually(async () => expect(await sam.say({ kind: 'takeOver' })).toBe('accepted'))
    await leave()
  })

  test('when the driver is gone the partner may drive after the grace period', async () => {
    const { maya, sam, leave } = await onStage()
    await maya.leave()
    expect(await sam.say({ kind: 'takeOver' })).toBe('driver-is-here')
    await eventually(async () => expect(await sam.say({ kind: 'takeOver' })).toBe('accepted'))
    expect(sam.stage.driver).toBe(staged.sam.id)
    await leave()
  })
})

/** The answers to key presses, which are numbered from 10,000. */
const pressesOf = ({ events }: PresenterScreen) => events.filter((one) => 'n' in one && one.n >= 10_000)

const sentBy = (presses: readonly { readonly who: PresenterScreen }[], screen: PresenterScreen): number =>
  presses.filter(({ who }) => who === screen).length
