import { attribute, descendants } from '../xml/readXml.ts'
import { holdsArchive } from './archive.ts'
import { importLimits } from './limits.ts'
import { OpenPackage } from './openPackage.ts'
import { NotImported, type ImportRefusal } from './refusals.ts'

const signatures = { zip: [0x50, 0x4b], compound: [0xd0, 0xcf, 0x11, 0xe0], pdf: [0x25, 0x50, 0x44, 0x46] }

export interface OpenedFile {
  readonly file: OpenPackage
  /** The path of the presentation's own part. */
  readonly main: string
}

/** Opens a file by what it is, whatever it is called. Throws `NotImported` for all that is no presentation. */
export function openFile(bytes: Uint8Array): OpenedFile {
  if (bytes.length === 0) throw new NotImported('empty')
  if (bytes.length > importLimits.fileBytes) throw new NotImported('too-large')
  if (begins(bytes, signatures.compound)) throw new NotImported(compoundKind(bytes))
  if (begins(bytes, signatures.pdf)) throw new NotImported('pdf')
  if (!begins(bytes, signatures.zip) && !holdsArchive(bytes)) throw new NotImported('not-a-deck')
  const file = new OpenPackage(bytes)
  const main = file.related('', 'officeDocument') ?? listedMain(file) ?? 'ppt/presentation.xml'
  const root = file.xml(main)
  if (root?.name === 'p:presentation') return { file, main }
  throw new NotImported(packageKind(file, main))
}

/** The presentation by its type, in a package that does not say what it begins with. */
function listedMain(file: OpenPackage): string | null {
  const one = descendants(file.xml('[Content_Types].xml'), 'ct:Override').find((part) =>
    /\.(presentation|slideshow|template)\.(macroEnabled\.)?main\+xml$/i.test(
      attribute(part, 'ContentType') ?? '',
    ),
  )
  const path = attribute(one, 'PartName')?.replace(/^\//, '') ?? ''
  return file.has(path) ? path : null
}

const begins = (bytes: Uint8Array, signature: readonly number[]): boolean =>
  signature.every((byte, at) => bytes[at] === byte)

/** Compound files name what is in them in UTF-16: what was encrypted lies in a stream of that name. */
function compoundKind(bytes: Uint8Array): ImportRefusal {
  const holds = (name: string) =>
    Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(Buffer.from(name, 'utf16le'))
  if (holds('EncryptedPackage')) return 'password'
  return holds('PowerPoint Document') ? 'legacy' : 'not-a-deck'
}

function packageKind(file: OpenPackage, main: string): ImportRefusal {
  const paths = [...file.paths]
  if (paths.some((path) => path.startsWith('index/') && path.endsWith('.iwa')) || paths.includes('index.zip'))
    return 'keynote'
  if (paths.includes('meta-inf/manifest.xml') && paths.includes('content.xml')) return 'opendocument'
  if (main.startsWith('word/')) return 'word'
  if (main.startsWith('xl/')) return 'excel'
  const isDeck = descendants(file.xml('[Content_Types].xml'), 'ct:Override').some((one) =>
    attribute(one, 'ContentType')?.includes('presentationml'),
  )
  return isDeck || paths.some((path) => path.startsWith('ppt/')) ? 'damaged' : 'not-a-deck'
}
