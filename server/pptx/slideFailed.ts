/** A slide that a file could not be written with. */
export class SlideFailed extends Error {
  override readonly name = 'SlideFailed'

  /** `number`: its place in the file, from 1. */
  constructor(
    readonly number: number,
    cause: unknown,
  ) {
    super(`Slide ${number} cannot be written`, { cause })
  }
}

/** Whatever is thrown says at which slide. */
export function atSlide<T>(number: number, write: () => T): T {
  try {
    return write()
  } catch (error) {
    throw new SlideFailed(number, error)
  }
}
