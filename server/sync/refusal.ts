import { type CloseCode, closeCodes } from '#shared/protocol/closeCodes.ts'

/** What came over a socket cannot be taken. The socket closes with `code`; nobody else notices. */
export class SocketRefusal extends Error {
  readonly code: CloseCode

  constructor(reason: string, code: CloseCode = closeCodes.protocolError) {
    super(reason)
    this.code = code
  }
}

/** An update builds on something that is not here, or not yet. */
export class MissingCause extends SocketRefusal {}

/**
 * A change made in good faith that the document cannot take. Nothing of it is applied, and its author is told why:
 * `message` is a sentence for people. What builds on it has no place either, so nothing more is taken from there.
 */
export class Denial extends Error {}
