import fc from 'fast-check'

/** A way to spoil bytes: numbers are taken modulo the length. */
export type Mutation =
  | { readonly kind: 'set'; readonly at: number; readonly to: number }
  | { readonly kind: 'nudge'; readonly at: number; readonly by: number }
  | { readonly kind: 'cut'; readonly at: number }
  | { readonly kind: 'drop'; readonly at: number }
  | { readonly kind: 'add'; readonly at: number; readonly byte: number }
  | { readonly kind: 'repeat'; readonly at: number; readonly count: number }

const at = fc.nat({ max: 100_000 })
const byte = fc.oneof(fc.nat({ max: 255 }), fc.constantFrom(0, 1, 4, 7, 8, 10, 0x84, 0xc4, 0x7f, 0x80, 0xff))

export const anyMutation: fc.Arbitrary<Mutation> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('set' as const), at, to: byte }) },
  {
    weight: 6,
    arbitrary: fc.record({ kind: fc.constant('nudge' as const), at, by: fc.integer({ min: -2, max: 2 }) }),
  },
  fc.record({ kind: fc.constant('cut' as const), at }),
  fc.record({ kind: fc.constant('drop' as const), at }),
  fc.record({ kind: fc.constant('add' as const), at, byte }),
  fc.record({ kind: fc.constant('repeat' as const), at, count: fc.integer({ min: 1, max: 8 }) }),
)

export const mutate = (bytes: Uint8Array, mutations: readonly Mutation[]): Uint8Array =>
  mutations.reduce(mutateOnce, bytes)

function mutateOnce(bytes: Uint8Array, mutation: Mutation): Uint8Array {
  if (bytes.length === 0) return bytes
  const at = mutation.at % bytes.length
  switch (mutation.kind) {
    case 'set':
      return bytes.with(at, mutation.to)
    case 'nudge':
      return bytes.with(at, bytes[at]! + mutation.by)
    case 'cut':
      return bytes.slice(0, at)
    case 'drop':
      return Uint8Array.of(...bytes.subarray(0, at), ...bytes.subarray(at + 1))
    case 'add':
      return Uint8Array.of(...bytes.subarray(0, at), mutation.byte, ...bytes.subarray(at))
    case 'repeat':
      return Uint8Array.of(...bytes.subarray(0, at + mutation.count), ...bytes.subarray(at))
  }
}
