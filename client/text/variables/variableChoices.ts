import { slideFields } from '#shared/model/fields.ts'
import { isVariableName, standardVariables } from '#shared/model/variables.ts'

/** One line of the picker. */
export type VariableChoice =
  | {
      readonly kind: 'known'
      readonly name: string
      readonly label: string
      /** What it says for this client; `null`: not stated yet, or no client is open. */
      readonly value: string | null
    }
  /** A fact that nobody has stated yet, named after what was typed. */
  | { readonly kind: 'new'; readonly name: string; readonly label: string }

/**
 * What the picker offers for the letters typed so far: the standard facts, then the pitch's own, and a new one
 * where the person may state facts.
 */
export function variableChoices(
  query: string,
  facts: ReadonlyMap<string, string>,
  mayState: boolean,
): readonly VariableChoice[] {
  const wanted = query.trim().toLowerCase()
  const known = knownVariables(facts)
  const found = known.filter(({ label, name }) => `${label} ${name}`.toLowerCase().includes(wanted))
  const exact = known.some(({ label, name }) => [label.toLowerCase(), name.toLowerCase()].includes(wanted))
  const name = variableName(query)
  if (!mayState || wanted === '' || exact || name === null || facts.has(name)) return found
  return [...found, { kind: 'new', name, label: query.trim() }]
}

type Known = Extract<VariableChoice, { readonly kind: 'known' }>

function knownVariables(facts: ReadonlyMap<string, string>): readonly Known[] {
  const standard = [...standardVariables, ...slideFields].map(({ name, label }) => ({ name, label }))
  const own = [...facts.keys()]
    .filter((name) => !standard.some((known) => known.name === name))
    .sort()
    .map((name) => ({ name, label: name }))
  return [...standard, ...own].map((variable) => ({
    kind: 'known',
    ...variable,
    value: facts.get(variable.name) ?? null,
  }))
}

/** `Annual budget` → `annualBudget`; `null` when nothing of it can stand in a name. */
export function variableName(words: string): string | null {
  const parts = words
    .normalize('NFKD')
    .split(/[^a-zA-Z0-9.]+/)
    .filter(Boolean)
  const joined = parts.map((part, at) => (at === 0 ? lowerFirst(part) : upperFirst(part))).join('')
  return isVariableName(joined) ? joined : null
}

const lowerFirst = (word: string): string => word.charAt(0).toLowerCase() + word.slice(1)
const upperFirst = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1)
