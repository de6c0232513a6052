import { describe, expect, test } from 'vitest'
import type { Controls } from '#client/stage/controls.ts'
import { keyAction, mayRepeat, pressName } from '#client/stage/keys/keyPress.ts'
import type { KeyContext } from '#client/stage/keys/stageKey.ts'
import { keyOf, stageShortcuts } from '#client/stage/keys/stageKeys.ts'
import { pairOnStage } from '../../support/presenterStage.ts'

/** Presses one key and says everything it set going. */
function press(key: string, change: Partial<Omit<KeyContext, 'controls'>> = {}) {
  const done: unknown[] = []
  const note =
    (name: string) =>
    (...given: unknown[]): void =>
      void done.push([name, ...given])
  const controls: Controls = {
    say: note('say'),
    cue: note('cue'),
    take: note('take'),
    handOver: note('handOver'),
    pick: note('pick'),
    wipe: note('wipe'),
    open: note('open'),
    type: note('type'),
    resizeNotes: note('resizeNotes'),
    scrollNotes: note('scrollNotes'),
    goTo: note('goTo'),
    project: note('project'),
  }
  const at = { stage: pairOnStage(), me: 'maya', typed: '', tool: 'none', controls, ...change } as const
  const act = keyAction(key, at)
  return act === null || act() === false ? null : done
}

describe('a press', () => {
  test.each([
    ['ArrowRight', ['say', { kind: 'next', from: { slideId: 'a', built: 0 } }]],
    ['PageDown', ['say', { kind: 'next', from: { slideId: 'a', built: 0 } }]],
    [' ', ['say', { kind: 'next', from: { slideId: 'a', built: 0 } }]],
    ['PageUp', ['say', { kind: 'back', from: { slideId: 'a', built: 0 } }]],
    ['Home', ['say', { kind: 'go', to: 'a' }]],
    ['End', ['say', { kind: 'go', to: 'c' }]],
    ['b', ['say', { kind: 'blank', blank: 'black' }]],
    ['.', ['say', { kind: 'blank', blank: 'black' }]],
    ['w', ['say', { kind: 'blank', blank: 'white' }]],
    ['g', ['open', 'go']],
    ['/', ['open', 'go']],
    ['?', ['open', 'help']],
    ['i', ['open', 'invite']],
    ['x', ['open', 'end']],
    ['shift+h', ['open', 'choose']],
    ['h', ['handOver']],
    ['t', ['say', { kind: 'takeOver' }]],
    ['a', ['say', { kind: 'ask' }]],
    ['n', ['say', { kind: 'withdraw' }]],
    ['u', ['take']],
    ['l', ['pick', 'laser']],
    ['p', ['pick', 'pen']],
    ['e', ['wipe']],
    ['q', ['goTo', 'quiet-line']],
    ['o', ['goTo', 'questions']],
    ['s', ['cue', 'slow down']],
    ['+', ['resizeNotes', 1]],
    ['-', ['resizeNotes', -1]],
    ['shift+ArrowDown', ['scrollNotes', 1]],
    ['F5', ['project']],
  ])('of %s does what it says', (key, done) => expect(press(key)).toEqual([done]))

  test.each(['z', 'Tab', 'F1', 'shift+g', 'Delete'])('of %s stays the browser’s', (key) =>
    expect(press(key)).toBeNull(),
  )

  test('answers an offer', () => {
    const stage = { ...pairOnStage(), offer: { to: 'sam', planned: true, since: 0 } }
    expect(press('a', { stage, me: 'sam' })).toEqual([['say', { kind: 'accept' }]])
    expect(press('n', { stage, me: 'sam' })).toEqual([['say', { kind: 'decline' }]])
    expect(press('n', { stage })).toEqual([['say', { kind: 'withdraw' }]])
  })

  test('of a blank key shows the slide again', () => {
    const stage = { ...pairOnStage(), blank: 'black' as const }
    for (const key of ['b', '.', 'Escape']) {
      expect(press(key, { stage })).toEqual([['say', { kind: 'blank', blank: null }]])
    }
    expect(press('w', { stage })).toEqual([['say', { kind: 'blank', blank: 'white' }]])
  })
})

describe('digits', () => {
  test('gather, and Enter goes there', () => {
    expect(press('1')).toEqual([['type', '1']])
    expect(press('2', { typed: '1' })).toEqual([['type', '12']])
    expect(press('Enter', { typed: '3' })).toEqual([
      ['say', { kind: 'go', to: 'c' }],
      ['type', ''],
    ])
  })

  test('that name no slide move nothing, and without any Enter is one step on', () => {
    expect(press('Enter', { typed: '9' })).toEqual([['type', '']])
    expect(press('Enter')).toEqual([['say', { kind: 'next', from: { slideId: 'a', built: 0 } }]])
  })

  test('are forgotten at any other key', () => {
    expect(press('ArrowRight', { typed: '1' })).toEqual([
      ['say', { kind: 'next', from: { slideId: 'a', built: 0 } }],
      ['type', ''],
    ])
  })
})

test('Escape takes back one thing at a time, and a clicker’s Escape ends nothing', () => {
  const stage = { ...pairOnStage(), blank: 'white' as const }
  expect(press('Escape', { stage, typed: '1', tool: 'pen' })).toEqual([['type', '']])
  expect(press('Escape', { stage, tool: 'pen' })).toEqual([['pick', 'none']])
  expect(press('Escape', { stage })).toEqual([['say', { kind: 'blank', blank: null }]])
  expect(press('Escape')).toBeNull()
})

test('a partner points at nothing: what they drew would stand on some screens and not on others', () => {
  for (const key of ['l', 'p', 'e']) expect(press(key, { me: 'sam' })).toBeNull()
})

test('a partner cannot end it, and a rehearsal has no audience to invite', () => {
  expect(press('x', { me: 'sam' })).toBeNull()
  const rehearsal = { ...pairOnStage(), mode: 'rehearsal' as const }
  expect(press('i', { stage: rehearsal })).toBeNull()
  expect(press('f', { stage: rehearsal })).toBeNull()
})

test('letters count alike with caps lock; held down, only moving repeats', () => {
  expect(pressName({ key: 'H', code: '', shiftKey: false })).toBe('h')
  expect(pressName({ key: 'H', code: '', shiftKey: true })).toBe('shift+h')
  expect(pressName({ key: '?', code: '', shiftKey: true })).toBe('?')
  expect(pressName({ key: 'ArrowDown', code: '', shiftKey: true })).toBe('shift+ArrowDown')
  expect(pressName({ key: 'ArrowDown', code: '', shiftKey: false })).toBe('ArrowDown')
  expect(['ArrowRight', 'b', 'z'].map(mayRepeat)).toEqual([true, false, false])
})

test('no key means two things, and the list shows every one', () => {
  const shown = stageShortcuts.flatMap(({ shortcuts }) => shortcuts.flatMap(({ keys }) => keys))
  expect(new Set(shown).size).toBe(shown.length)
  expect(shown).toContain(keyOf('handOver'))
  expect(stageShortcuts.every(({ shortcuts }) => shortcuts.length > 0)).toBe(true)
})

test('a clicker’s full stop blanks the screen on AZERTY, and W does on Cyrillic and Hebrew', () => {
  expect(pressName({ key: ':', code: 'Period', shiftKey: false })).toBe('.')
  expect(pressName({ key: 'ц', code: 'KeyW', shiftKey: false })).toBe('w')
  expect(pressName({ key: "'", code: 'KeyW', shiftKey: false })).toBe('w')
  expect(pressName({ key: 'Р', code: 'KeyH', shiftKey: true })).toBe('shift+h')
})
