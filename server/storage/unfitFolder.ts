/**
 * The server cannot work with its data folder as it is. `message` is one line for the operator that says what to
 * do. Nothing is worked around: a folder in use, or a secret that is none, stays as it was found.
 */
export class UnfitFolder extends Error {
  override readonly name = 'UnfitFolder'
}
