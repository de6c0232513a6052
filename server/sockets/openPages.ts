import type { UserId, WorkspaceId } from '#shared/model/ids.ts'

/** A page that somebody has open, whatever it shows. */
export interface OpenPage {
  /** Whether its session still holds, and what its person may do, is to be looked up again. */
  askAgain(): void
  /** Why a workspace is among theirs no longer. */
  tellDeleted(workspaceId: WorkspaceId): void
  /** Something in their inbox is another than before. */
  ring(): void
  /** A colleague's photo is another than before, or is for others. */
  lookAnew(): void
  /** What a colleague says of themselves is another than before, or is for others. */
  readAnew(): void
}

/** Who has pages open, so that all of them hear at once of what concerns their person. */
export class OpenPages {
  readonly #pages = new Map<UserId, Set<OpenPage>>()

  /** The function that is given back takes it out again. */
  add(userId: UserId, page: OpenPage): () => void {
    const pages = this.#pages.get(userId) ?? new Set()
    this.#pages.set(userId, pages.add(page))
    return () => {
      pages.delete(page)
      if (pages.size === 0 && this.#pages.get(userId) === pages) this.#pages.delete(userId)
    }
  }

  askAgain(userId: UserId): void {
    for (const page of this.#pages.get(userId) ?? []) page.askAgain()
  }

  tellDeleted(userId: UserId, workspaceId: WorkspaceId): void {
    for (const page of this.#pages.get(userId) ?? []) page.tellDeleted(workspaceId)
  }

  ring(userId: UserId): void {
    for (const page of this.#pages.get(userId) ?? []) page.ring()
  }

  lookAnew(userId: UserId): void {
    for (const page of this.#pages.get(userId) ?? []) page.lookAnew()
  }

  readAnew(userId: UserId): void {
    for (const page of this.#pages.get(userId) ?? []) page.readAnew()
  }
}
