import { posix } from 'node:path'
import { DOMParser, type Document, type Element } from '@xmldom/xmldom'
import { zipEntries, type ZipEntry } from './pptxZip.ts'

/** A PPTX, opened for looking inside. */
export interface PptxPackage {
  readonly entries: readonly ZipEntry[]
  readonly names: readonly string[]
  /** The text of a part; throws when there is none. */
  readonly text: (path: string) => string
  /** A part as a tree; throws when it is missing or not well-formed. */
  readonly xml: (path: string) => Document
  readonly relationships: (path: string) => readonly Relationship[]
}

export interface Relationship {
  readonly id: string
  /** The last word of its type: `slide`, `image`. */
  readonly type: string
  readonly target: string
  readonly external: boolean
  /** The part it leads to, as a path in the package. */
  readonly path: string
}

export function openPptx(zip: Uint8Array): PptxPackage {
  const entries = zipEntries(zip)
  const byName = new Map(entries.map((entry) => [entry.name, entry]))
  const text = (path: string): string => {
    const entry = byName.get(path)
    if (!entry) throw new Error(`No ${path} in the package`)
    return entry.bytes.toString('utf8')
  }
  const xml = (path: string) => parseXml(text(path))
  const relationships = (path: string) => {
    const file = relationshipsPath(path)
    return byName.has(file) ? elements(xml(file), 'Relationship').map((each) => relationship(path, each)) : []
  }
  return { entries, names: entries.map(({ name }) => name), text, xml, relationships }
}

export const relationshipsPath = (path: string): string =>
  posix.join(posix.dirname(path), '_rels', `${posix.basename(path)}.rels`)

function parseXml(source: string): Document {
  // A warning is no fault: the parser warns of U+FFFD, which people may well have in their text.
  const stop = (level: string, message: string) => {
    if (level !== 'warning') throw new Error(message)
  }
  return new DOMParser({ onError: stop }).parseFromString(source, 'text/xml')
}

function relationship(from: string, element: Element): Relationship {
  const target = attribute(element, 'Target')
  return {
    id: attribute(element, 'Id'),
    type: posix.basename(attribute(element, 'Type')),
    target,
    external: attribute(element, 'TargetMode') === 'External',
    path: posix.join(posix.dirname(from), target),
  }
}

/** All elements of that qualified name, in document order. */
export const elements = (within: Document | Element, name: string): readonly Element[] =>
  Array.from(within.getElementsByTagName(name))

/** Empty when absent. */
export const attribute = (element: Element, name: string): string => element.getAttribute(name) ?? ''

/** The paragraphs of a part as a reader sees them, breaks as line ends. */
export const paragraphsOf = (within: Document | Element): readonly string[] =>
  elements(within, 'a:p').map((paragraph) =>
    Array.from(paragraph.childNodes)
      .map((child) =>
        child.nodeName === 'a:br' ? '\n' : child.nodeName === 'a:r' ? (child.textContent ?? '') : '',
      )
      .join(''),
  )

/** The parts of one kind in the order of their numbers: `slides/slide`, `notesSlides/notesSlide`. */
export const numbered = ({ names }: PptxPackage, stem: string): readonly string[] =>
  names
    .filter((name) => new RegExp(`^ppt/${stem}\\d+\\.xml$`).test(name))
    .sort((a, b) => a.localeCompare(b, 'en', { numeric: true }))
