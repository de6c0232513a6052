import { asRecord } from '#shared/docs/guards.ts'

/** What stands in a content file cannot be read. The message names the file's place and what belongs there. */
export class ContentError extends Error {}

/** A value of a content file, with the way that led to it: `slides[2].blocks[0].frame`. */
export class Form {
  readonly value: unknown
  readonly #path: string

  constructor(value: unknown, path: string) {
    this.value = value
    this.#path = path
  }

  /** A key of an object; its value is `undefined` where there is none. */
  get(key: string): Form {
    const record = asRecord(this.value)
    if (!record) return this.refuse('an object')
    return new Form(Object.hasOwn(record, key) ? record[key] : undefined, `${this.#path}.${key}`)
  }

  /** The keys of an object; none where there is no object at all. */
  get entries(): readonly (readonly [string, Form])[] {
    if (this.value === undefined) return []
    const record = asRecord(this.value)
    return record ? Object.keys(record).map((key) => [key, this.get(key)]) : this.refuse('an object')
  }

  get list(): readonly Form[] {
    if (!Array.isArray(this.value)) return this.refuse('a list')
    return this.value.map((value, at) => new Form(value, `${this.#path}[${at}]`))
  }

  get text(): string {
    return typeof this.value === 'string' ? this.value : this.refuse('a text')
  }

  get maybeText(): string {
    return this.value === undefined ? '' : this.text
  }

  get number(): number {
    return typeof this.value === 'number' ? this.value : this.refuse('a number')
  }

  refuse(wanted: string): never {
    throw new ContentError(`${this.#path} must be ${wanted}`)
  }
}
