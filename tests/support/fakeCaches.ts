/** What a browser's caches do, as far as we ask it of them; `answers` stands for the network. */
export class FakeCaches {
  readonly #caches = new Map<string, FakeCache>()
  readonly #answers: (path: string) => Promise<Response>

  constructor(answers: (path: string) => Promise<Response>) {
    this.#answers = answers
  }

  open = (name: string): Promise<FakeCache> => {
    const found = this.#caches.get(name) ?? new FakeCache(this.#answers)
    this.#caches.set(name, found)
    return Promise.resolve(found)
  }

  match = async (asked: string | { url: string }, { cacheName }: { cacheName: string }) =>
    this.#caches.get(cacheName)?.match(typeof asked === 'string' ? asked : asked.url)

  delete = (name: string): Promise<boolean> => Promise.resolve(this.#caches.delete(name))

  /** The paths of everything that is kept, in order. */
  get paths(): readonly string[] {
    return [...this.#caches.values()].flatMap((cache) => cache.paths).sort()
  }
}

const pathOf = (address: string): string => new URL(address, 'http://here').pathname

class FakeCache {
  readonly #kept = new Map<string, Response>()
  readonly #answers: (path: string) => Promise<Response>

  constructor(answers: (path: string) => Promise<Response>) {
    this.#answers = answers
  }

  get paths(): readonly string[] {
    return [...this.#kept.keys()]
  }

  match = (address: string): Promise<Response | undefined> =>
    Promise.resolve(this.#kept.get(pathOf(address))?.clone())

  put = (address: string, response: Response): Promise<void> => {
    this.#kept.set(pathOf(address), response)
    return Promise.resolve()
  }

  add = async (address: string): Promise<void> => {
    const response = await this.#answers(pathOf(address))
    if (!response.ok) throw new TypeError(`${address}: ${response.status}`)
    await this.put(address, response)
  }

  addAll = async (addresses: readonly string[]): Promise<void> => {
    await Promise.all(addresses.map(this.add))
  }

  keys = (): Promise<readonly { readonly url: string }[]> =>
    Promise.resolve(this.paths.map((path) => ({ url: `http://here${path}` })))

  delete = (asked: string | { url: string }): Promise<boolean> =>
    Promise.resolve(this.#kept.delete(pathOf(typeof asked === 'string' ? asked : asked.url)))
}
