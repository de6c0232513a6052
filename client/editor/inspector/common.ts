/** What several selected things have in common: a value, or that they differ. */
export const mixed = Symbol('mixed')
export type Mixed = typeof mixed

/** The one value that `items` share, compared by content. `mixed` when they differ, `undefined` for no items. */
export function common<T, V>(items: readonly T[], read: (item: T) => V): V | Mixed | undefined {
  const [first, ...others] = items
  if (first === undefined) return undefined
  const value = read(first)
  const text = JSON.stringify(value)
  return others.every((item) => JSON.stringify(read(item)) === text) ? value : mixed
}

/** Of a field that keeps what is typed: another one for other blocks. */
export const keyFor = (blocks: readonly { readonly id: string }[], field: string): string =>
  [...blocks.map(({ id }) => id), field].join('/')

/** For controls that show "several values" as `null`. */
export const orNull = <V>(value: V | Mixed | undefined): V | null =>
  value === mixed || value === undefined ? null : value

/** For on-off controls, where a mixture counts as off: the next press turns all of them on. */
export const isOn = (value: boolean | Mixed | undefined): boolean => value === true
