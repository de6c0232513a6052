/** The facts every pitch may state. A pitch may add its own under any name that `isVariableName` accepts. */
export const standardVariables = [
  { name: 'client.name', label: 'Client name' },
  { name: 'client.contact', label: 'Client contact' },
  { name: 'client.industry', label: 'Industry' },
  { name: 'client.city', label: 'City' },
  { name: 'meeting.date', label: 'Meeting date' },
  { name: 'marketing.name', label: 'Marketing lead' },
  { name: 'sales.name', label: 'Sales lead' },
  { name: 'workspace.name', label: 'Our company' },
] as const

/** The one fact that every pitch has: its title in lists and the text that must never reach another client. */
export const clientName = 'client.name'

const pattern = /^[a-z][a-zA-Z0-9]*(\.[a-zA-Z0-9]+){0,3}$/

export const isVariableName = (value: unknown): value is string =>
  typeof value === 'string' && value.length <= 64 && pattern.test(value)
