/** A value of a look as documents hold it: a colour, a number, a fill as a whole with its pattern. `null`: none of it. */
export type LookValue = Plain | Readonly<Record<string, Plain | object>>
type Plain = string | number | boolean | null

/** What a new block of a kind is given over what its tool makes, by the keys of its look. */
export type FreshLook = Readonly<Record<string, LookValue>>

/** How new blocks look in a theme, by their kinds; none of a kind: as its tool makes them. */
export type FreshLooks = Readonly<Record<string, FreshLook>>
