import { Refusal } from '../errors.ts'
import type { EncoderAnswer } from './encoderProcess.ts'
import { reencode } from './reencode.ts'

/** A process for the pictures of one file (`encoderProcess.ts`): it opens each that it is sent, and answers with it. */
process.on('message', (bytes: Uint8Array) => {
  void answerTo(bytes).then((answer) => process.send!(answer))
})
// Nobody waits any more. An ordinary end would wait for what is being opened.
process.once('disconnect', () => process.kill(process.pid, 'SIGKILL'))

async function answerTo(bytes: Uint8Array): Promise<EncoderAnswer> {
  try {
    return { kind: 'picture', picture: await reencode(bytes) }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    const { status, code, message, path } = error
    return { kind: 'refused', refusal: { status, code, message, path } }
  }
}
