import * as Y from 'yjs'
import { RawClient, type RawClientOptions } from './rawClient.ts'
import { answerMessage, type ServerFrame } from './rawFrames.ts'

/** A person with a document of their own that follows the room: what y-websocket does, without its timers. */
export class Author {
  readonly doc: Y.Doc
  readonly client: RawClient
  #read = 0

  private constructor(client: RawClient, doc: Y.Doc) {
    this.client = client
    this.doc = doc
    this.#readOn()
    client.ws.on('message', () => this.#readOn())
    doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== this) client.update(update)
    })
  }

  /** `doc`: with what was written before, as after a reconnect. */
  static async join(
    serverUrl: string,
    path: string,
    options?: RawClientOptions,
    doc = new Y.Doc(),
  ): Promise<Author> {
    const client = await RawClient.connect(serverUrl, path, options)
    await client.state(Y.encodeStateVector(doc))
    return new Author(client, doc)
  }

  get text(): string {
    return this.doc.getText('text').toJSON()
  }

  type(words: string, at = this.doc.getText('text').length): void {
    this.doc.getText('text').insert(at, words)
  }

  /** Resolves once the text is as expected. */
  async sees(text: string): Promise<void> {
    await this.client.until(() => this.text === text)
  }

  #readOn(): void {
    while (this.#read < this.client.frames.length) this.#hear(this.client.frames[this.#read++]!)
  }

  #hear(frame: ServerFrame): void {
    if (frame.type === 'update' || frame.type === 'state') Y.applyUpdate(this.doc, frame.bytes, this)
    if (frame.type === 'state-request')
      this.client.send(answerMessage(Y.encodeStateAsUpdate(this.doc, frame.bytes)))
  }
}
