import { readFile } from 'node:fs/promises'
import { Refusal } from '../errors.ts'
import { doTasks } from '../processes/doTasks.ts'
import type { EncoderAnswer } from './encoderProcess.ts'
import { reencode } from './reencode.ts'

/** A process for the pictures of one file (`encoderProcess.ts`): it opens each whose path it is sent, and answers with it. */
doTasks<string, EncoderAnswer>(async (path) => {
  try {
    return { kind: 'picture', picture: await reencode(await readFile(path)) }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    const { status, code, message, path } = error
    return { kind: 'refused', refusal: { status, code, message, path } }
  }
})
