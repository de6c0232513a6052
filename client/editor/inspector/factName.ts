import { isVariableName } from '#shared/model/variables.ts'

/**
 * The variable that a label typed by a person names: `Number of stores` becomes `client.numberOfStores`.
 * Something that is a variable's name already stays. `null` when nothing usable is left.
 */
export function factName(label: string): string | null {
  const typed = label.trim()
  if (typed.includes('.') && isVariableName(typed)) return typed
  const words = typed
    .normalize('NFKD')
    .replace(/[^\p{ASCII}]/gu, '')
    .split(/[^a-zA-Z0-9]+/)
    .filter(Boolean)
  const name = `client.${words.map(camel).join('')}`
  return words.length > 0 && isVariableName(name) ? name : null
}

/** The way back, for a heading: `client.numberOfStores` reads `Number of stores`. */
export function factWords(name: string): string {
  const last = name.split('.').at(-1) ?? name
  const words = last
    .replace(/([A-Z])/g, ' $1')
    .toLowerCase()
    .trim()
  return words.charAt(0).toUpperCase() + words.slice(1)
}

const camel = (word: string, at: number): string =>
  at === 0
    ? word.charAt(0).toLowerCase() + word.slice(1)
    : word.charAt(0).toUpperCase() + word.slice(1).toLowerCase()
