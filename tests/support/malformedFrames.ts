import fc from 'fast-check'
import * as Y from 'yjs'
import { messageTypes, syncTypes } from '#shared/protocol/frames.ts'
import { anyEdit, applyEdit } from './edits.ts'
import { anyMutation, mutate } from './mutations.ts'
import { message, presenceMessage } from './rawFrames.ts'

/** Bytes without any sense. */
export const anyGarbage: fc.Arbitrary<Uint8Array> = fc.uint8Array({ maxLength: 300 })

const anyUpdate = fc.array(anyEdit, { minLength: 1, maxLength: 10 }).map((edits) => {
  const doc = new Y.Doc()
  for (const edit of edits) applyEdit(doc, edit)
  return Y.encodeStateAsUpdate(doc)
})

const anyNumbers = fc.constantFrom(
  [messageTypes.sync, syncTypes.step1],
  [messageTypes.sync, syncTypes.step2],
  [messageTypes.sync, syncTypes.update],
  [messageTypes.sync, 3],
  [messageTypes.awareness],
  [messageTypes.auth, 0],
  [messageTypes.ack],
  [77],
)

const anyPresence = fc
  .record({ id: fc.nat(), clock: fc.nat(), state: fc.jsonValue() })
  .map((entry) => presenceMessage(entry))

const spoilt = (frames: fc.Arbitrary<Uint8Array>): fc.Arbitrary<Uint8Array> =>
  fc
    .tuple(frames, fc.array(anyMutation, { minLength: 1, maxLength: 3 }))
    .map(([bytes, mutations]) => mutate(bytes, mutations))

/** Nearly what a client says: right from outside and wrong inside, or wrong by a byte or two. */
export const anyMalformed: fc.Arbitrary<Uint8Array> = fc.oneof(
  fc.tuple(anyNumbers, anyGarbage).map(([numbers, body]) => message(numbers, body)),
  fc.tuple(anyNumbers, spoilt(anyUpdate)).map(([numbers, body]) => message(numbers, body)),
  spoilt(fc.tuple(anyNumbers, anyUpdate).map(([numbers, body]) => message(numbers, body))),
  spoilt(anyPresence),
  fc.nat().map((n) => message([messageTypes.barrier, n, n])),
)
