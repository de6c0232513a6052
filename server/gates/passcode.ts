import { hash, verify } from '@node-rs/argon2'

/** A passcode is short, so it is stored as slowly as a password. */
export const hashPasscode = (passcode: string): Promise<string> => hash(passcode)

export const passcodeFits = (stored: string, passcode: string): Promise<boolean> => verify(stored, passcode)
