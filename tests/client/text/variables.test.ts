import { describe, expect, test } from 'vitest'
import { triggerBefore } from '#client/text/variables/triggerBefore.ts'
import { variableChoices, variableName } from '#client/text/variables/variableChoices.ts'

const facts = new Map([
  ['client.city', 'Oslo'],
  ['annualBudget', '40 k'],
])
const names = (query: string, mayState = true) =>
  variableChoices(query, facts, mayState).map(({ kind, name }) => (kind === 'new' ? `new ${name}` : name))

describe('the picker', () => {
  test('offers the standard facts, then the pitch’s own, with what they say', () => {
    const all = variableChoices('', facts, true)
    expect(all[0]).toMatchObject({ name: 'client.name', value: null })
    expect(all.find(({ name }) => name === 'client.city')).toMatchObject({ label: 'City', value: 'Oslo' })
    expect(all.at(-1)).toMatchObject({ name: 'annualBudget', value: '40 k' })
  })

  test('finds by label and by name, and offers what is not there as a new fact', () => {
    expect(names('ci')).toEqual(['client.city', 'new ci'])
    expect(names('CITY')).toEqual(['client.city'])
    expect(names('Store count')).toEqual(['new storeCount'])
  })

  test('offers nothing new to those who may not state facts, and no name twice', () => {
    expect(names('Store count', false)).toEqual([])
    expect(names('annual budget')).toEqual([])
    expect(names('annualbudget')).toEqual(['annualBudget'])
  })

  test.each([
    ['Annual budget', 'annualBudget'],
    ['  ', null],
    ['2026 plan', null],
    ['client.Size', 'client.Size'],
  ])('a fact called %j is named %j', (words, name) => {
    expect(variableName(words)).toBe(name)
  })
})

describe('what opens the picker', () => {
  test.each([
    ['@', 1, ''],
    ['Dear @cl', 3, 'cl'],
    ['(@client.na', 10, 'client.na'],
    ['\ufffc@x', 2, 'x'],
    ['Dear {{', 2, ''],
    ['Dear {{ci', 4, 'ci'],
  ])('%j', (text, length, query) => {
    expect(triggerBefore(text)).toEqual({ length, query })
  })

  test.each(['ada@example', 'Dear @client name', '{ {', ''])('not %j', (text) => {
    expect(triggerBefore(text)).toBeNull()
  })
})
