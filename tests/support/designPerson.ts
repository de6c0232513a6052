import * as Y from 'yjs'
import { History } from '#client/deck/history.ts'
import type { Block } from '#shared/blocks/kinds.ts'
import { readDesign, slideIds } from '#shared/docs/designDoc.ts'
import { leaveFormatsAlone } from '#shared/docs/transact.ts'

/** One of several who have the same design open, each with an undo of their own, as in a page but without one. */
export class DesignPerson {
  readonly doc = new Y.Doc()
  readonly history = new History()

  constructor(state: Uint8Array) {
    leaveFormatsAlone(this.doc)
    Y.applyUpdate(this.doc, state)
    this.history.attach(this.doc)
  }

  /** The first one. */
  get slide(): string {
    return slideIds(this.doc)[0]!
  }

  /** Those of the first slide; none where that is gone. */
  get blocks(): readonly Block[] {
    return readDesign(this.doc).slides[0]?.blocks ?? []
  }
}
