import { setImmediate } from 'node:timers/promises'
import type { StatePart } from '../documents/stateParts.ts'
import type { Lanes } from '../lanes.ts'
import { isEmptyVector } from './readFrame.ts'
import { SocketRefusal } from './refusal.ts'
import { closeCodes } from '#shared/protocol/closeCodes.ts'
import { stateFrame, updateFrame } from './writeFrame.ts'

export interface StateAnswersDeps {
  readonly room: {
    /** Items of the document, about. */
    readonly items: number
    stateAfter(stateVector: Uint8Array): Iterator<StatePart, void>
  }
  /** Whose questions they are. */
  readonly who: string
  /** For answers that cost a walk through the document. */
  readonly walks: Lanes
  /** What one answer may use up of the rate: no question alone uses up all that may be asked at once. */
  readonly mostTokens: number
  spend(cost: number): void
  /** Writes a frame, however large; resolves in a later turn, once the other side has taken it. */
  write(frame: Uint8Array): Promise<void>
  isOver(): boolean
  /** Everything was said. */
  onTold(): void
  readonly onFailed: (error: unknown) => void
}

/** Bytes of an answer that cost as much of the rate as a frame. */
const bytesPerToken = 4_096

/** So does walking through so many items for an answer that may be short: about 20 µs. */
const itemsPerToken = 250

type Turn = (say: () => boolean) => boolean | Promise<boolean>

/**
 * Tells a client what it lacks of a document, in parts of a few milliseconds: all but the last as updates, so that
 * y-websocket counts as synced once it has them all. The next is made when the one before has left, so that nobody
 * makes us hold whole documents for a socket that they do not read.
 */
export class StateAnswers {
  readonly #deps: StateAnswersDeps

  constructor(deps: StateAnswersDeps) {
    this.#deps = deps
  }

  /** The whole state is begun at once. Any other costs a walk through the document, and people take turns at that. */
  give(stateVector: Uint8Array): void {
    const { room, mostTokens, onFailed } = this.#deps
    const isWhole = isEmptyVector(stateVector)
    const walk = isWhole ? 0 : Math.min(mostTokens, room.items / itemsPerToken)
    this.#deps.spend(walk)
    this.#tell(room.stateAfter(stateVector), mostTokens - walk, isWhole ? atOnce : this.#inTurns).catch(
      onFailed,
    )
  }

  async #tell(parts: Iterator<StatePart, void>, mostTokens: number, turn: Turn): Promise<void> {
    let tokens = mostTokens
    let taken = Promise.resolve()
    const say = (): boolean => {
      const part = this.#deps.isOver() ? null : parts.next().value
      if (!part) return true
      const frame = part.isLast ? stateFrame(part.update) : updateFrame(part.update)
      const cost = Math.min(tokens, Math.floor(frame.length / bytesPerToken))
      tokens -= cost
      this.#deps.spend(cost)
      taken = this.#deps.write(frame)
      if (part.isLast) this.#deps.onTold()
      return part.isLast
    }
    while (!(await turn(say))) await taken
  }

  /** What is said meanwhile is part of the answer. */
  readonly #inTurns: Turn = async (say) => {
    const { walks, who } = this.#deps
    let hasTurn = false
    const walk = (): Promise<boolean> => {
      hasTurn = true
      return setImmediate().then(say)
    }
    return await walks.run(walk, { who }).catch((error: unknown) => {
      throw hasTurn ? error : tooMany()
    })
  }
}

const atOnce: Turn = (say) => say()

const tooMany = (): SocketRefusal => new SocketRefusal('too many questions at once', closeCodes.tooFast)
