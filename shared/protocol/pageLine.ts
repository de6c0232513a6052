/**
 * The line that every page of somebody signed in keeps open (a WebSocket). The server alone speaks on it, and closes
 * it with `closeCodes.signIn` once the page's session has ended.
 */
export const pagePath = '/page'

/** Said first, and once: the page is known, and hears of whatever changes from now on. */
export const lineStands = 'here'

/** What is known of the person on the page may not hold any more: `GET /api/me` says what does. */
export const askMeAgain = 'me'

/** Before the id of a workspace of theirs that was deleted for everybody. `askMeAgain` follows. */
export const workspaceDeleted = 'deleted '

/** Something in their inbox is another than before: `GET /api/me/inbox` says what. */
export const inboxChanged = 'inbox'

/** A colleague has another photo, none, or shows it to others: `GET /api/workspaces/:id/people` says whose I see. */
export const facesChanged = 'faces'

/** What a colleague says of themselves is another than before, or is for others: cards that are open are asked for anew. */
export const cardsChanged = 'cards'
