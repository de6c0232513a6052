import type * as Y from 'yjs'
import type { Plan } from '#shared/model/plan.ts'
import { changedTypes } from './changes.ts'
import { readPlan } from './planDoc.ts'

/** Reads a plan as it changes: the same object until something does. A plan is small enough to be read whole. */
export class PlanReader {
  readonly #doc: Y.Doc
  #plan: Plan | null = null

  constructor(doc: Y.Doc) {
    this.#doc = doc
    doc.on('afterTransaction', (transaction: Y.Transaction) => {
      if (changedTypes(transaction).size > 0) this.#plan = null
    })
  }

  get current(): Plan {
    return (this.#plan ??= readPlan(this.#doc))
  }
}
