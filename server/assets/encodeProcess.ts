import { readFile } from 'node:fs/promises'
import { doTasks } from '../processes/doTasks.ts'
import { answerOf, type EncoderAnswer } from './encoderAnswer.ts'
import { reencode } from './reencode.ts'

/** A process for the pictures of one file (`encoderProcess.ts`): it opens each whose path it is sent, and answers with it. */
doTasks<string, EncoderAnswer>((path) => answerOf(async () => reencode(await readFile(path))))
