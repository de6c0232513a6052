import { closeCodes, type CloseCode } from '#shared/protocol/closeCodes.ts'

/** Whether someone may still be here; the code to close with when not. Never rejects. */
export async function recheck(
  ask: () => Promise<CloseCode | null>,
  onError: (error: unknown) => void,
): Promise<CloseCode | null> {
  try {
    return await ask()
  } catch (error) {
    onError(error)
    // Who cannot be looked up may have lost the right to be here: they come back and are asked again.
    return closeCodes.tryLater
  }
}
