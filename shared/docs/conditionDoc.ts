import type * as Y from 'yjs'
import { cutText } from '#shared/model/characters.ts'
import {
  conditionTests,
  conditionValueLength,
  takesValue,
  unreadableCondition,
  type Condition,
} from '#shared/model/condition.ts'
import { isVariableName } from '#shared/model/variables.ts'
import { asRecord, asString } from './guards.ts'

/**
 * The condition of a slide's or a block's map, one plain value under `condition`. Whatever stands there and is none
 * that we know holds for nobody: what marketing wanted kept from some clients is shown to none by mistake.
 */
export function readCondition(map: Y.Map<unknown>): { readonly condition?: Condition } {
  const stored = map.get('condition')
  if (stored === undefined || stored === null) return {}
  const { fact, test, value } = asRecord(stored) ?? {}
  const known = conditionTests.find((one) => one === test)
  if (!known || !isVariableName(fact)) return { condition: unreadableCondition }
  const compared = takesValue(known) ? cutText(asString(value), conditionValueLength) : ''
  return { condition: { fact, test: known, value: compared } }
}
