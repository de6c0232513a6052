import { once } from 'node:events'
import { createWriteStream, type WriteStream } from 'node:fs'
import { finished } from 'node:stream/promises'
import { Zip, ZipPassThrough } from 'fflate'

/** Bytes that one zip may have: what a mailbox or a drive still takes. */
const mostBytes = 1024 * 1024 * 1024

/** Pictures in one file, written as they come; nothing but the last is in memory. */
export class PictureZip {
  readonly #out: WriteStream
  readonly #zip: Zip
  #bytes = 0

  constructor(file: string) {
    this.#out = createWriteStream(file)
    this.#zip = new Zip((error, chunk, final) => {
      if (error) this.#out.destroy(error)
      else this.#out.write(chunk)
      if (final) this.#out.end()
    })
  }

  /** `false`: it holds no more. Rejects when the disk does not take it. */
  async add(name: string, bytes: Uint8Array): Promise<boolean> {
    this.#bytes += bytes.length
    if (this.#bytes > mostBytes) return false
    // Compressed already.
    const entry = new ZipPassThrough(name)
    this.#zip.add(entry)
    entry.push(bytes, true)
    if (this.#out.writableNeedDrain) await once(this.#out, 'drain')
    return true
  }

  async close(): Promise<void> {
    this.#zip.end()
    await finished(this.#out)
  }
}
