import { packageRelationships, relationshipTypes, type RelationshipType } from '../xml/namespaces.ts'
import { el, type Xml } from '../xml/xml.ts'

interface Relationship {
  readonly id: string
  /** In full. */
  readonly type: string
  readonly target: string
  readonly external: boolean
}

/** What one part refers to. The same target is one relationship, however often it is asked for. */
export class Relationships {
  readonly #from: string
  readonly #known = new Map<string, Relationship>()

  /** `from`: the part's own path in the package; empty for the package itself. */
  constructor(from: string) {
    this.#from = from
  }

  /** Those that a part came with, under the ids that it came with. */
  static kept(
    from: string,
    all: readonly { readonly id: string; readonly type: string; readonly target: string }[],
  ): Relationships {
    const kept = new Relationships(from)
    for (const { id, type, target } of all)
      kept.#known.set(id, { id, type, target: relativePath(from, target), external: false })
    return kept
  }

  /** The id under which the part names another part, given by its path in the package. */
  to(type: RelationshipType, path: string): string {
    return this.#idOf(type, relativePath(this.#from, path), false)
  }

  toAddress(address: string): string {
    return this.#idOf('hyperlink', address, true)
  }

  get isEmpty(): boolean {
    return this.#known.size === 0
  }

  toXml(): Xml {
    return el(
      'Relationships',
      { xmlns: packageRelationships },
      ...[...this.#known.values()].map(relationshipXml),
    )
  }

  #idOf(type: RelationshipType, target: string, external: boolean): string {
    const key = `${type} ${target}`
    const known = this.#known.get(key) ?? {
      id: `rId${this.#known.size + 1}`,
      type: relationshipTypes[type],
      target,
      external,
    }
    this.#known.set(key, known)
    return known.id
  }
}

const relationshipXml = ({ id, type, target, external }: Relationship): Xml =>
  el('Relationship', {
    Id: id,
    Type: type,
    Target: target,
    TargetMode: external ? 'External' : null,
  })

/** Relative, as PowerPoint writes them: many readers do not resolve targets that begin at the root. */
function relativePath(from: string, to: string): string {
  const [start, end] = [from.split('/').slice(0, -1), to.split('/')]
  let shared = 0
  while (shared < start.length && start[shared] === end[shared]) shared += 1
  return [...start.slice(shared).map(() => '..'), ...end.slice(shared)].join('/')
}
