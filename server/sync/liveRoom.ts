import * as Y from 'yjs'
import { founderOf } from '#shared/docs/rewrite.ts'
import type { RoomKind } from '#shared/policy.ts'
import type { RoomName } from '#shared/protocol/rooms.ts'
import { type CloseCode, closeCodes } from '#shared/protocol/closeCodes.ts'
import type { Clock } from '../clock.ts'
import type { Author, Writer } from '../documents/documentStore.ts'
import type { GroupCommit } from '../documents/groupCommit.ts'
import { fromStore } from '../documents/replay.ts'
import { type StatePart, stateParts } from '../documents/stateParts.ts'
import { Authorship, contested } from './authorship.ts'
import type { OwnTurns } from '../sockets/ownTurns.ts'
import { type CheckedUpdate, checkInSteps, checkUpdate } from './checkUpdate.ts'
import { HolderCache } from './itemPlaces.ts'
import type { SyncLimits } from './limits.ts'
import { Outbox } from './outbox.ts'
import type { LiveBytes } from './liveBytes.ts'
import { PendingAcks } from './pendingAcks.ts'
import { RoomPresence } from './presence.ts'
import { PresencePacer } from './presencePacer.ts'
import { isEmptyVector } from './readFrame.ts'
import { Denial, SocketRefusal } from './refusal.ts'
import { type Budget, crowded, Rules } from './rules.ts'
import { type JoinedRoom, Session } from './session.ts'
import { presenceFrame, updateFrame } from './writeFrame.ts'

export interface LiveRoomDeps {
  readonly name: RoomName
  readonly kind: RoomKind
  /** Loaded and migrated. */
  readonly doc: Y.Doc
  /** Bytes it was loaded from. */
  readonly bytes: number
  /** Whose client ids have written here. */
  readonly authors: readonly Author[]
  readonly budget: Budget
  /** Of all rooms together. */
  readonly liveBytes: LiveBytes
  /** Until then, on the clock, pages may bring back what colleagues wrote just before a crash. */
  readonly recoversUntil: number
  readonly commits: GroupCommit
  /** For large updates of all rooms. */
  readonly turns: OwnTurns
  readonly clock: Clock
  readonly limits: SyncLimits
  /** Forget the document and load it again. */
  readonly onSpoilt: (cause: unknown) => void
}

/** Items of a large update that are applied at once. Yjs may have to compare each of them with all others. */
const itemsPerPart = 125

interface Change {
  readonly update: Uint8Array
  readonly origin: unknown
}

/** One live document and the people in it. Who may join, and when it is loaded and forgotten, is decided elsewhere. */
export class LiveRoom implements JoinedRoom {
  readonly name: RoomName
  readonly doc: Y.Doc
  readonly #deps: LiveRoomDeps
  readonly #sessions = new Set<Session>()
  readonly #presence: RoomPresence
  readonly #pacer: PresencePacer
  readonly #acks: PendingAcks
  readonly #holders: HolderCache
  readonly #rules: Rules
  readonly #authorship: Authorship
  readonly #outbox = new Outbox<Session>(() => [...this.#sessions].filter((session) => session.isListening))
  /** Where the last change of this room stands in the order of commits. */
  #position: number
  /** Changes of an update on trial: nothing leaves before all of it is in. */
  #trial: Change[] | null = null
  /** In parts, and what somebody knows who has them all. */
  #wholeState: {
    readonly parts: readonly Uint8Array[]
    readonly vector: ReadonlyMap<number, number>
  } | null = null
  #stateVector: Uint8Array | null = null
  #loggedBytes = 0
  #isClosed = false

  constructor(deps: LiveRoomDeps) {
    this.#deps = deps
    this.name = deps.name
    this.doc = deps.doc
    this.#position = deps.commits.added
    this.#presence = new RoomPresence(deps.limits.awarenessBytes)
    this.#acks = new PendingAcks(deps.limits.waitingAcks)
    this.#holders = new HolderCache(deps.doc)
    this.#rules = new Rules(deps.kind, deps.doc, deps.bytes, deps.budget)
    deps.liveBytes.add(deps.bytes)
    this.#authorship = new Authorship(deps.authors, (author) => deps.commits.addAuthor(deps.name, author))
    this.#pacer = new PresencePacer(deps.clock, (ids) =>
      this.#outbox.push(presenceFrame(this.#presence.encode(ids)), null),
    )
    this.doc.on('update', (update: Uint8Array, origin: unknown) => this.#changed({ update, origin }))
  }

  get sessions(): ReadonlySet<Session> {
    return this.#sessions
  }

  get position(): number {
    return this.#position
  }

  /** Bytes added to the log since the room was opened or last compacted. */
  get loggedBytes(): number {
    return this.#loggedBytes
  }

  /** A compaction begins: of all that was logged so far. */
  compacting(): void {
    this.#loggedBytes = 0
  }

  /** `bytes`: to how many it was compacted. */
  compacted(bytes: number): void {
    const before = this.#rules.bytes
    this.#rules.compacted(bytes + this.#loggedBytes)
    if (!this.#isClosed) this.#deps.liveBytes.add(this.#rules.bytes - before)
  }

  /** Whether it has more bytes than it may; a compaction may help. */
  get isFull(): boolean {
    return this.#rules.isFull
  }

  /** Forgotten: whoever still holds it joins again. */
  get isClosed(): boolean {
    return this.#isClosed
  }

  join(session: Session): void {
    this.#sessions.add(session)
  }

  leave(session: Session): void {
    this.#sessions.delete(session)
    this.#acks.forget(session)
    this.#pacer.changed(this.#presence.leave(session))
  }

  /** Costs as much as the document has authors, and everybody who joins wants it. */
  stateVector(): Uint8Array {
    return (this.#stateVector ??= Y.encodeStateVector(this.doc))
  }

  /** Items to be walked through for an answer to any state vector but the empty one. */
  get items(): number {
    return this.#rules.items
  }

  *stateAfter(stateVector: Uint8Array): Generator<StatePart, void> {
    if (!isEmptyVector(stateVector)) return yield* stateParts(this.doc, this.#known(stateVector))
    // After a restart everybody asks for everything at once.
    const whole = this.#wholeState
    if (!whole) return yield* this.#keepingWhole()
    for (const update of whole.parts.slice(0, -1)) yield { update, isLast: false }
    const isLast = whole === this.#wholeState
    yield { update: whole.parts.at(-1)!, isLast }
    if (!isLast) yield* stateParts(this.doc, whole.vector)
  }

  *#keepingWhole(): Generator<StatePart, void> {
    const before = this.#position
    const parts: Uint8Array[] = []
    for (const part of stateParts(this.doc)) {
      parts.push(part.update)
      if (part.isLast && this.#position === before)
        this.#wholeState = { parts, vector: Y.decodeStateVector(this.stateVector()) }
      yield part
    }
  }

  apply(from: Session, update: Uint8Array, answer: boolean): number {
    this.#demandPlace(update)
    const checked = checkUpdate(this.doc, update, this.#holders)
    this.#judge(from, update, answer, checked)
    if (this.#rules.fitting(checked) < checked.added) throw crowded()
    for (const change of this.#try(from, update)) this.#changed(change)
    return checked.items
  }

  async applyInTurns(from: Session, update: Uint8Array, answer: boolean): Promise<number> {
    const { turns } = this.#deps
    this.#demandPlace(update)
    const checked = await turns.through(checkInSteps(this.doc, update, this.#holders), from.user.id)
    await turns.through(this.#take(from, update, answer, checked), from.user.id)
    return checked.items
  }

  *#take(from: Session, update: Uint8Array, answer: boolean, checked: CheckedUpdate): Generator<void, void> {
    this.#demandOpen()
    yield* this.#rules.demandPlaces(checked)
    this.#demandOpen()
    this.#judge(from, update, answer, checked)
    yield
    for (const part of checked.parts(itemsPerPart)) yield* this.#takePart(from, part)
  }

  /** What came before it in the update is in the document by now. */
  *#takePart(from: Session, part: Uint8Array): Generator<void, void> {
    this.#demandOpen()
    const checked = checkUpdate(this.doc, part, this.#holders)
    const fitting = this.#rules.fitting(checked)
    if (fitting < checked.added) {
      for (const smaller of checked.parts(fitting)) yield* this.#takePart(from, smaller)
      return
    }
    for (const change of this.#try(from, part)) this.#changed(change)
    yield
  }

  #demandOpen(): void {
    if (this.#isClosed) throw new SocketRefusal('the room has closed', closeCodes.tryLater)
  }

  #demandPlace(update: Uint8Array): void {
    if (this.#deps.commits.backlogBytes > this.#deps.limits.backlogBytes) {
      throw new SocketRefusal('the disk does not keep up', closeCodes.tryLater)
    }
    if (!this.#deps.liveBytes.fits(update.length)) {
      throw new SocketRefusal('the open documents fill the memory', closeCodes.tryLater)
    }
  }

  /** Throws unless what can be taken should be. */
  #judge({ user }: Session, update: Uint8Array, answer: boolean, checked: CheckedUpdate): void {
    this.#rules.check(checked, update.length, user.roles)
    const isRepeat = answer && this.#deps.clock.now() < this.#deps.recoversUntil
    if (isRepeat) this.#authorship.repeat(user.id, checked.authors)
    else this.#authorship.write(user.id, checked.authors)
  }

  /** Runs an edit of the server's own on the live document; `behalf`: the id of the user who asked for it, if any. */
  edit<T>(edit: (doc: Y.Doc) => T, behalf: string | null = null): T {
    return this.doc.transact(() => edit(this.doc), new ServerEdit(behalf))
  }

  /**
   * A writer's page says which id is its own, and how much it has written under it: all there is, unless somebody
   * else has written under it too.
   */
  announce({ user }: Session, client: number, written: number): void {
    this.#authorship.announce(user.id, client)
    if (Y.getState(this.doc.store, client) > written) throw contested()
  }

  receivePresence(from: Session, entries: Uint8Array): void {
    this.#pacer.changed(this.#presence.receive(from, entries))
  }

  presence(): Uint8Array {
    return this.#presence.encode(this.#presence.ids)
  }

  acknowledge(session: Session, n: number): void {
    this.#acks.add(session, n, this.#position)
    this.committed(this.#deps.commits.committed)
  }

  committed(position: number): void {
    this.#acks.release(position)
  }

  closeSessions(code: CloseCode): void {
    for (const session of [...this.#sessions]) session.close(code)
  }

  destroy(): void {
    if (!this.#isClosed) this.#deps.liveBytes.add(-this.#rules.bytes)
    this.#isClosed = true
    this.#pacer.stop()
    this.doc.destroy()
  }

  /** A copy from before the document was put down anew has nothing in common with it. */
  #known(stateVector: Uint8Array): ReadonlyMap<number, number> {
    const founder = founderOf(this.doc)
    const known = readVector(stateVector)
    if (founder !== null && !known.has(founder)) throw beforeRewrite()
    return known
  }

  /** `checkUpdate` leaves nothing for this to catch. Should it be wrong, no half of an update gets anywhere. */
  #try(from: Session, update: Uint8Array): readonly Change[] {
    const changes: Change[] = []
    this.#trial = changes
    try {
      Y.applyUpdate(this.doc, update, from)
      const { pendingStructs, pendingDs } = this.doc.store
      if (pendingStructs !== null || pendingDs !== null)
        throw new Error('an update waits for what nobody sent')
      return changes
    } catch (cause) {
      // First, and for good: this one would come back with the same update.
      from.close(closeCodes.protocolError)
      this.#deps.onSpoilt(cause)
      throw new SocketRefusal('an update that cannot be applied')
    } finally {
      this.#trial = null
    }
  }

  #changed(change: Change): void {
    if (change.origin === fromStore) return
    if (this.#trial) return void this.#trial.push(change)
    const { update, origin } = change
    this.#wholeState = null
    this.#stateVector = null
    this.#rules.grew(update.length)
    this.#deps.liveBytes.add(update.length)
    this.#deps.commits.add(this.name, update, writerOf(origin))
    this.#position = this.#deps.commits.added
    this.#loggedBytes += update.length
    this.#outbox.push(updateFrame(update), origin instanceof Session ? origin : null)
  }
}

function readVector(stateVector: Uint8Array): ReadonlyMap<number, number> {
  try {
    return Y.decodeStateVector(stateVector)
  } catch {
    throw new SocketRefusal('a state vector that cannot be read')
  }
}

const beforeRewrite = (): Denial =>
  new Denial(
    'This was tidied up while you were away, so it was opened afresh. Check that your last words are there.',
  )

/** Origin of an edit of the server's own. */
class ServerEdit {
  constructor(readonly behalf: string | null) {}
}

/** Migrations and repairs have no origin of their own: nobody asked for them. */
function writerOf(origin: unknown): Writer {
  if (origin instanceof Session) return { userId: origin.user.id, byServer: false }
  return { userId: origin instanceof ServerEdit ? origin.behalf : null, byServer: true }
}
