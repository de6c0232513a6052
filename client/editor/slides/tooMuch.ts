/** Said where slides hold more than one step may bring, or bring back. */
export const tooMany = (act: 'paste' | 'duplicate' | 'delete'): string =>
  `There is too much on these slides to ${act} them in one step. Take fewer at a time.`
