import { hash, verify } from '@node-rs/argon2'

/**
 * Argon2id with OWASP's first recommendation: 19 MiB, two passes, one lane.
 * https://cheatsheetseries.owasp.org/cheatsheets/Password_Storage_Cheat_Sheet.html
 * Runs on libuv's threads, about 30 ms each.
 */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

export const passwords = {
  hash: (password: string): Promise<string> => hash(password, cost),
  verify: ({ hash: stored, password }: { hash: string; password: string }): Promise<boolean> =>
    verify(stored, password),
}

export const passwordLength = { minPasswordLength: 8, maxPasswordLength: 128 } as const
