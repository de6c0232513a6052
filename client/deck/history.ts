import * as Y from 'yjs'
import { spotsIn, type Spot } from '#shared/docs/spots.ts'
import { editOrigin } from '#shared/docs/transact.ts'
import { mineAlone } from './foreignWork.ts'
import { keepLateWords } from './lateWords.ts'
import { Typing } from './typing.ts'

export interface HistoryState {
  readonly canUndo: boolean
  readonly canRedo: boolean
}

/** A step that was taken back, or made again. */
export interface Turn {
  readonly kind: 'undo' | 'redo'
  /** What it changed, the largest first; nothing when others had changed all of it since. */
  readonly spots: readonly Spot[]
}

/** Steps kept, over all documents. */
const longest = 300
/** Milliseconds within which keystrokes become one step. */
const captureTimeout = 400

type StackItem = Y.UndoManager['undoStack'][number]
interface StackEvent {
  readonly stackItem: StackItem
  readonly type: 'undo' | 'redo'
}

/** The key under which a step remembers when it was made, in steps. */
const made = Symbol('made')
const madeAt = (item: StackItem | undefined): number => (item ? (item.meta.get(made) as number) : -1)

/**
 * My steps over several documents as one history: undo takes back my newest step, wherever I made it, and
 * never a colleague's work. It outlives every editor; a text editor only adds where the caret was.
 */
export class History {
  readonly #managers = new Map<Y.Doc, Y.UndoManager>()
  readonly #listeners = new Set<() => void>()
  readonly #turnListeners = new Set<(turn: Turn) => void>()
  readonly #spots: Spot[] = []
  #steps = 0
  #gesture: number | null = null
  /** The newest step that is out of reach; -1: none is. */
  #fence = -1
  /** In the middle of an undo or redo, when the stacks are not to be counted. */
  #turning = false
  #state: HistoryState = { canUndo: false, canRedo: false }

  /** Starts to remember what I do in `doc`. */
  attach(doc: Y.Doc): void {
    if (this.#managers.has(doc)) return
    const manager = new Y.UndoManager(doc, {
      captureTimeout,
      trackedOrigins: new Set<unknown>([editOrigin, Typing]),
      // For a whole document Yjs counts transactions that changed nothing, too.
      captureTransaction: ({ changed }) => changed.size > 0,
    })
    doc.on('afterTransaction', this.#note)
    manager.on('stack-item-added', (event: StackEvent) => this.#added(manager, event))
    manager.on('stack-item-updated', (event: StackEvent) => this.#continued(manager, event))
    this.#managers.set(doc, manager)
  }

  /** Forgets the steps in `doc`: it is gone, or on its way. */
  detach(doc: Y.Doc): void {
    this.#managers.get(doc)?.destroy()
    doc.off('afterTransaction', this.#note)
    this.#managers.delete(doc)
    this.#publish()
  }

  /** The undo manager of one document, for an editor that wants to restore its caret; `null` when detached. */
  maybeManager(doc: Y.Doc | null): Y.UndoManager | null {
    return (doc && this.#managers.get(doc)) ?? null
  }

  get state(): HistoryState {
    return this.#state
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** `listener` hears what an undo or redo did, wherever it was asked for. Returns the way to stop. */
  onTurn(listener: (turn: Turn) => void): () => void {
    this.#turnListeners.add(listener)
    return () => this.#turnListeners.delete(listener)
  }

  /** Until the given function is called only what is done from now on can be taken back: something lies over the rest. */
  fence(): () => void {
    const put = (fence: number): void => {
      this.#stopCapturing()
      this.#fence = fence
      this.#publish()
    }
    put(this.#steps)
    return () => put(-1)
  }

  /** My newest step that is not taken back; -1: there is none. */
  get newest(): number {
    return this.#newestIn('undoStack')
  }

  /** Takes that step back, behind a fence too. `false` when it is not the newest any more. */
  undoIfNewest(step: number): boolean {
    if (step !== this.newest) return false
    this.#turnBack('undoStack', -1)
    return true
  }

  /** Takes back my newest step. `false` when nothing of it could be taken back any more, or nothing is left. */
  undo(): boolean {
    return this.#turnBack('undoStack')
  }

  redo(): boolean {
    return this.#turnBack('redoStack')
  }

  /** Everything that `act` does is one step of its own, whatever was typed just before or is typed after. */
  gesture<T>(act: () => T): T {
    const outer = this.#gesture
    if (outer === null) this.#stopCapturing()
    this.#gesture ??= ++this.#steps
    try {
      return act()
    } finally {
      this.#gesture = outer
      if (outer === null) this.#stopCapturing()
    }
  }

  destroy(): void {
    for (const doc of [...this.#managers.keys()]) this.detach(doc)
    this.#listeners.clear()
    this.#turnListeners.clear()
  }

  /** A gesture may have left parts in several documents; they carry the same number and go together. */
  #turnBack(stack: 'undoStack' | 'redoStack', fence = this.#fence): boolean {
    const newest = this.#newestIn(stack)
    if (newest <= fence) return false
    this.#stopCapturing()
    this.#turning = true
    this.#gesture = ++this.#steps
    let done = false
    for (const manager of this.#all()) {
      while (madeAt(manager[stack].at(-1)) === newest) done = turnBackOne(manager, stack) || done
    }
    this.#gesture = null
    this.#turning = false
    this.#publish()
    const turn: Turn = { kind: stack === 'undoStack' ? 'undo' : 'redo', spots: this.#spots.splice(0) }
    for (const listener of [...this.#turnListeners]) listener(turn)
    return done
  }

  readonly #note = (transaction: Y.Transaction): void => {
    if (this.#turning) this.#spots.push(...spotsIn(transaction))
    const manager = this.#managers.get(transaction.doc)
    if (manager) keepLateWords(transaction, [...manager.undoStack, ...manager.redoStack])
  }

  #added(manager: Y.UndoManager, { stackItem, type }: StackEvent): void {
    stackItem.meta.set(made, this.#gesture ?? ++this.#steps)
    // What is typed here next must not join a step from before.
    for (const other of this.#all()) if (other !== manager) other.stopCapturing()
    this.#continued(manager, { stackItem, type })
    this.#forgetOldest()
  }

  /** Something new was done, so nothing undone before can be redone, in any document. */
  #continued(manager: Y.UndoManager, { type }: StackEvent): void {
    if (this.#turning) return
    if (type === 'undo') for (const other of this.#all()) if (other !== manager) other.clear(false, true)
    this.#publish()
  }

  #forgetOldest(): void {
    if (this.#turning) return
    const stacks = this.#all().map(({ undoStack }) => undoStack)
    if (stacks.reduce((sum, stack) => sum + stack.length, 0) <= longest) return
    const oldest = stacks.filter((stack) => stack.length > 0).sort((a, b) => madeAt(a[0]) - madeAt(b[0]))
    oldest[0]?.shift()
  }

  #stopCapturing(): void {
    for (const manager of this.#all()) manager.stopCapturing()
  }

  #newestIn(stack: 'undoStack' | 'redoStack'): number {
    return Math.max(-1, ...this.#all().map((manager) => madeAt(manager[stack].at(-1))))
  }

  #all(): Y.UndoManager[] {
    return [...this.#managers.values()]
  }

  #publish(): void {
    const canUndo = this.#newestIn('undoStack') > this.#fence
    const canRedo = this.#newestIn('redoStack') > this.#fence
    if (canUndo === this.#state.canUndo && canRedo === this.#state.canRedo) return
    this.#state = { canUndo, canRedo }
    for (const listener of [...this.#listeners]) listener()
  }
}

/**
 * Yjs goes on to the step before when one has no effect any more, past newer steps in other documents.
 * So it is shown one step at a time.
 */
function turnBackOne(manager: Y.UndoManager, stack: 'undoStack' | 'redoStack'): boolean {
  const aside = stack === 'undoStack' ? 'redoStack' : 'undoStack'
  const earlier = manager[stack].splice(0, manager[stack].length - 1)
  // Yjs looks through both stacks to tell my deletions from a colleague's, so they wait in the other one.
  manager[aside].unshift(...earlier)
  const [step] = manager[stack]
  if (step) manager.deleteFilter = mineAlone(manager.doc, step)
  const done = stack === 'undoStack' ? manager.undo() : manager.redo()
  manager[aside].splice(0, earlier.length)
  manager[stack].unshift(...earlier)
  return done !== null
}
