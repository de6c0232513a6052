/**
 * Why the server ends a socket. y-websocket stops on 4400–4499 and retries on everything else,
 * so codes there are final until the person or the page does something.
 */
export const closeCodes = {
  protocolError: 4400,
  signIn: 4401,
  notAllowed: 4403,
  noSuchRoom: 4404,
  clientTooOld: 4409,
  gone: 4410,
  /** Its whole workspace was deleted while it was open. */
  workspaceGone: 4411,
  tooLarge: 4413,
  /** The document itself has grown too large to open; its owner can repair it. */
  overgrown: 4422,
  tooFast: 4429,
  /** Come back later: overload, shutdown, a reader too slow to keep up, roles changed (ask again). */
  tryLater: 4503,
} as const
export type CloseCode = (typeof closeCodes)[keyof typeof closeCodes]
