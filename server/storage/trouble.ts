import { busy, Refusal } from '../errors.ts'

/** What stands between us and the disk, for whoever runs the server and for whoever uses it. */
export interface StorageTrouble {
  /** For the log and `/readyz`. */
  readonly cause: string
  /** For people at a page. */
  readonly refusal: Refusal
}

const tellThem = 'Keep this page open, tell whoever runs the server, and try again once it is put right.'

const full: StorageTrouble = {
  cause: 'the disk is full',
  refusal: new Refusal(507, 'storage-full', `The server’s disk is full, so nothing is saved. ${tellThem}`),
}
const readOnly: StorageTrouble = {
  cause: 'the data folder cannot be written to',
  refusal: new Refusal(
    503,
    'storage-read-only',
    `The server may not write to its disk, so nothing is saved. ${tellThem}`,
  ),
}
export const noAnswer: StorageTrouble = {
  cause: 'storage does not answer',
  refusal: new Refusal(503, 'storage', `The server’s storage does not answer. ${tellThem}`),
}
const taken: StorageTrouble = {
  cause: 'storage is busy',
  refusal: busy('The server has more to do than it can just now. Try again in half a minute.'),
}

/** Codes of SQLite (extended ones begin with these) and of the system. */
const byCode: readonly (readonly [RegExp, StorageTrouble])[] = [
  [/^(SQLITE_FULL|ENOSPC|EDQUOT)/, full],
  [/^(SQLITE_READONLY|SQLITE_PERM|EROFS|EACCES|EPERM)/, readOnly],
  [/^(SQLITE_IOERR|SQLITE_CORRUPT|SQLITE_NOTADB|SQLITE_CANTOPEN|EIO)/, noAnswer],
  [/^(SQLITE_BUSY|SQLITE_LOCKED|EMFILE|ENFILE)/, taken],
]

/** Causes of causes that are looked through. */
const deepest = 8

/** What an error, or what caused it, says of the disk; `null`: it is about something else. */
export function storageTrouble(error: unknown): StorageTrouble | null {
  for (let [each, depth] = [error, 0]; each instanceof Error && depth < deepest; depth++) {
    const code = 'code' in each ? String(each.code) : ''
    const found = byCode.find(([pattern]) => pattern.test(code))
    if (found) return found[1]
    each = each.cause
  }
  return null
}
