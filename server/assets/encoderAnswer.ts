import { Refusal } from '../errors.ts'
import type { EncodedPicture } from './reencode.ts'

/** What a process answers to the path of a picture. A class does not survive the way between processes, so a refusal is a value here. */
export type EncoderAnswer =
  | { readonly kind: 'picture'; readonly picture: EncodedPicture }
  | { readonly kind: 'refused'; readonly refusal: RefusalParts }

type RefusalParts = Pick<Refusal, 'status' | 'code' | 'message'> & { readonly path: string | undefined }

/** In the process: what it answers with. */
export async function answerOf(open: () => Promise<EncodedPicture>): Promise<EncoderAnswer> {
  try {
    return { kind: 'picture', picture: await open() }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    const { status, code, message, path } = error
    return { kind: 'refused', refusal: { status, code, message, path } }
  }
}

/** Out of it: what it opened. Throws its `Refusal`. */
export function pictureIn(answer: EncoderAnswer): EncodedPicture {
  if (answer.kind === 'picture') return answer.picture
  const { status, code, message, path } = answer.refusal
  throw new Refusal(status, code, message, path)
}
