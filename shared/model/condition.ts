import { folded } from './folded.ts'
import { standardVariables } from './variables.ts'

/** How a fact is looked at. */
export const conditionTests = ['is', 'is-not', 'known', 'unknown'] as const
export type ConditionTest = (typeof conditionTests)[number]

/**
 * For which clients a slide or a block is shown. `unreadable`: a form that this build does not know, which holds for
 * nobody: the team sees what it is about, and no client does.
 */
export interface Condition {
  readonly fact: string
  readonly test: ConditionTest | 'unreadable'
  /** What the fact is compared with; empty where it is not. */
  readonly value: string
}

/** Characters of a value that a fact is compared with. */
export const conditionValueLength = 200

export const unreadableCondition: Condition = { fact: '', test: 'unreadable', value: '' }

type Facts = ReadonlyMap<string, string>

/** Compared as people would: case, accents and blanks at the ends aside. A fact that nobody knows is no value. */
export function holds({ fact, test, value }: Condition, facts: Facts): boolean {
  const said = folded(facts.get(fact) ?? '')
  switch (test) {
    case 'is':
      return said !== '' && said === folded(value)
    case 'is-not':
      return said !== folded(value)
    case 'known':
      return said !== ''
    case 'unknown':
      return said === ''
    case 'unreadable':
      return false
  }
}

/** The fact that a condition asks about, while nobody knows it. */
export const unknownFact = ({ fact, test }: Condition, facts: Facts): string | null =>
  test === 'unreadable' || (facts.get(fact) ?? '').trim() !== '' ? null : fact

const labelOf = (fact: string): string => standardVariables.find(({ name }) => name === fact)?.label ?? fact

/** `Only if Industry is Grocery`. */
export function conditionWords({ fact, test, value }: Condition): string {
  if (test === 'unreadable') return 'Only by a condition of a newer Duodeck'
  return `Only if ${labelOf(fact)} ${testWords[test]}${takesValue(test) ? ` ${value}` : ''}`
}

export const testWords: Readonly<Record<ConditionTest, string>> = {
  is: 'is',
  'is-not': 'is not',
  known: 'is known',
  unknown: 'is unknown',
}

export const takesValue = (test: Condition['test']): boolean => test === 'is' || test === 'is-not'

/** Why something is not shown: `Not for this client because Industry is Retail`. */
export function withheldWords({ fact, test }: Condition, facts: Facts): string {
  if (test === 'unreadable') return 'For no client: its condition is of a newer Duodeck'
  const said = facts.get(fact)?.trim() ?? ''
  const now = test === 'unknown' ? 'is known' : said === '' ? 'is unknown' : `is ${said}`
  return `Not for this client because ${labelOf(fact)} ${now}`
}
