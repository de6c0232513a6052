/** A type size of what is inside a text, which shrinks with its block's words. Points stay points: CSS knows them. */
export const fittedPoints = (points: number): string => `calc(${points}pt * var(--fit, 1))`
