import { strToU8, zipSync, type ZipOptions } from 'fflate'

/** A file of a package, before it is zipped. */
export interface PackageFile {
  readonly path: string
  readonly body: string | Uint8Array
}

/** The first moment a zip can name, so that the same deck gives the same bytes. */
const beginning = new Date(1980, 0, 1)
const deflated: ZipOptions = { level: 6 }
/** Pictures are compressed already: deflating them costs seconds for a few percent. */
const stored: ZipOptions = { level: 0 }

/** A zip of the files in the order given, without directory entries, which PowerPoint has repaired. */
export const zip = (files: readonly PackageFile[]): Uint8Array =>
  zipSync(
    Object.fromEntries(
      files.map(({ path, body }) =>
        typeof body === 'string' ? [path, [strToU8(body), deflated]] : [path, [body, stored]],
      ),
    ),
    { mtime: beginning },
  )
