import { attribute, children, HostileXml, readXml, type XmlElement, textOfPart } from '../xml/readXml.ts'
import { readArchive, unpack, type ArchiveEntry } from './archive.ts'
import { importLimits } from './limits.ts'
import { NotImported } from './refusals.ts'

/** What a part leads to. */
export interface Relationship {
  /** What it is, by the last word of its type: `slideLayout`. */
  readonly type: string
  /** The part's path, or outside of the file an address. */
  readonly target: string
  readonly external: boolean
}

const noRelationships: ReadonlyMap<string, Relationship> = new Map()

/**
 * The parts of a package by their paths, in any spelling of theirs. A part is unpacked when it is asked for; all that
 * is asked for together has bounds. Nothing is ever written under an entry's name.
 */
export class OpenPackage {
  readonly #bytes: Uint8Array
  readonly #entries = new Map<string, ArchiveEntry>()
  readonly #parts = new Map<string, XmlElement | null>()
  readonly #leads = new Map<string, ReadonlyMap<string, Relationship>>()
  #xmlBytes = 0
  #pictureBytes = 0
  #elements = 0

  /** Throws `NotImported` for what is no package. */
  constructor(bytes: Uint8Array) {
    this.#bytes = bytes
    for (const entry of readArchive(bytes)) {
      const path = keyOf(entry.name)
      // The first of two counts, as in PowerPoint; what lies outside of the package is no part.
      if (path !== null && !this.#entries.has(path)) this.#entries.set(path, entry)
    }
  }

  has(path: string): boolean {
    return this.#entries.has(path.toLowerCase())
  }

  get paths(): Iterable<string> {
    return this.#entries.keys()
  }

  /** The root of a part of XML; `null` for one that is missing or not well formed. */
  xml(path: string): XmlElement | null {
    const known = this.#parts.get(path)
    if (known !== undefined) return known
    const read = this.#readXml(path)
    this.#parts.set(path, read)
    return read
  }

  /** The path of a part in its own spelling. */
  nameOf(path: string): string {
    return this.#entries.get(path.toLowerCase())?.name.replaceAll('\\', '/').replace(/^\//, '') ?? path
  }

  /** The bytes of a part of XML as they are; `null` for one that is missing. */
  part(path: string): Uint8Array | null {
    const entry = this.#entries.get(path.toLowerCase())
    if (!entry) return null
    this.#demandRoom(entry)
    return unpack(this.#bytes, entry)
  }

  /** The bytes of a picture; `null` for one that is missing, damaged or too large. */
  picture(path: string): Uint8Array | null {
    const entry = this.#entries.get(path.toLowerCase())
    if (!entry || entry.unpacked > importLimits.onePicture) return null
    this.#pictureBytes += entry.unpacked
    if (this.#pictureBytes > importLimits.pictureBytes) throw new NotImported('too-much')
    try {
      return unpack(this.#bytes, entry)
    } catch {
      return null
    }
  }

  /** What a part leads to, by the ids that it names them by; `''`: what the package itself leads to. */
  relationships(path: string): ReadonlyMap<string, Relationship> {
    const known = this.#leads.get(path)
    if (known) return known
    const read = this.#readRelationships(path)
    this.#leads.set(path, read)
    return read
  }

  #readRelationships(path: string): ReadonlyMap<string, Relationship> {
    const at = path.lastIndexOf('/') + 1
    const root = this.xml(`${path.slice(0, at)}_rels/${path.slice(at)}.rels`)
    if (!root) return noRelationships
    return new Map(
      children(root, 'rel:Relationship').map((one) => {
        const target = attribute(one, 'Target') ?? ''
        const external = attribute(one, 'TargetMode') === 'External'
        const type = attribute(one, 'Type') ?? ''
        return [
          attribute(one, 'Id') ?? '',
          {
            type: type.slice(type.lastIndexOf('/') + 1),
            target: external ? target : resolved(path, target),
            external,
          },
        ] as const
      }),
    )
  }

  /** The first part of a kind that a part leads to, and that is there; `null` without one. */
  related(path: string, type: string): string | null {
    const found = [...this.relationships(path).values()].find(
      (one) => one.type === type && !one.external && this.has(one.target),
    )
    return found?.target ?? null
  }

  #readXml(path: string): XmlElement | null {
    const entry = this.#entries.get(path.toLowerCase())
    if (!entry) return null
    this.#demandRoom(entry)
    const text = textOfPart(unpack(this.#bytes, entry))
    const left = importLimits.allElements - this.#elements
    try {
      const { depth, elements } = importLimits
      const root = readXml(text, { depth, elements: Math.min(elements, left) })
      this.#elements += text.split('<').length >> 1
      return root
    } catch (error) {
      if (error instanceof HostileXml)
        throw new NotImported(error.kind === 'too-many' ? 'too-much' : 'hostile', { cause: error })
      return null
    }
  }

  #demandRoom({ packed, unpacked }: ArchiveEntry): void {
    const isBlown = unpacked > 1024 * 1024 && unpacked > packed * importLimits.ratio
    this.#xmlBytes += unpacked
    if (isBlown || unpacked > importLimits.partBytes || this.#xmlBytes > importLimits.xmlBytes)
      throw new NotImported('bomb')
  }
}

/** Old programs write `\`, others escape blanks and letters. `null` for a name that leads out of the package. */
function keyOf(name: string): string | null {
  const path = decodedPath(name).replace(/^\//, '').toLowerCase()
  return path === '' || path.endsWith('/') || path.split('/').includes('..') ? null : path
}

/** A target is relative to its part's folder, or begins at the root; `..` leads no further than there. */
function resolved(from: string, target: string): string {
  const folder = target.startsWith('/') ? [] : from.split('/').slice(0, -1)
  const way = [...folder]
  for (const step of decodedPath(target).split('/')) {
    if (step === '..') way.pop()
    else if (step !== '' && step !== '.') way.push(step)
  }
  return way.join('/')
}

/** A `%` that escapes nothing is one of the name. */
const decodedPath = (said: string): string =>
  said.replaceAll('\\', '/').replace(/(?:%[0-9a-f]{2})+/gi, (escaped) => {
    try {
      return decodeURIComponent(escaped)
    } catch {
      return escaped
    }
  })
