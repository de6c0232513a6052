/**
 * Remembers the last few results for an object, by the other things that went into them, compared by identity.
 * A few, because one design is composed with the pitches of several clients in turn.
 */
export function memoOf<K extends object, R>(kept = 8) {
  const known = new WeakMap<K, { readonly deps: readonly unknown[]; readonly result: R }[]>()
  return (key: K, deps: readonly unknown[], make: () => R): R => {
    const entries = known.get(key) ?? []
    const hit = entries.find((entry) => same(entry.deps, deps))
    if (hit) return hit.result
    const result = make()
    known.set(key, [{ deps, result }, ...entries.slice(0, kept - 1)])
    return result
  }
}

const same = (a: readonly unknown[], b: readonly unknown[]): boolean =>
  a.length === b.length && a.every((value, at) => value === b[at])
