/**
 * An answer that is not a success, on purpose: what was asked for is wrong, not allowed or not there.
 * Everything else that is thrown is a defect: it is logged and answered with 500.
 */
export class Refusal extends Error {
  override readonly name = 'Refusal'

  /**
   * `message` is a sentence for people that says what to do next. `path` is the field of the body at fault,
   * `concerns` what stands against it where a reason is asked for.
   */
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
    readonly path?: string,
    readonly concerns?: readonly string[],
  ) {
    super(message)
  }
}

export const signInFirst = (): Refusal => new Refusal(401, 'sign-in', 'Sign in first, then try again.')

export const notAllowed = (
  message = 'Your role in this workspace does not include that. Ask an admin to change it.',
): Refusal => new Refusal(403, 'not-allowed', message)

/** Also the answer to people who may not know that the thing exists. */
export const notFound = (what = 'page'): Refusal =>
  new Refusal(
    404,
    'not-found',
    `There is no such ${what}. It may have been deleted, or the link is incomplete.`,
  )

export const invalid = (path: string, message: string): Refusal => new Refusal(400, 'invalid', message, path)

export const conflict = (code: string, message: string): Refusal => new Refusal(409, code, message)

/** Nobody reads this answer: whoever asked has left. It is no failure, so it is nothing to log. */
export const callerGone = (): Refusal => new Refusal(499, 'gone', 'Whoever asked for this has left.')

export const busy = (message: string): Refusal => new Refusal(503, 'busy', message)
