import { contentTypesNamespace } from '../xml/namespaces.ts'
import { el, xmlDocument } from '../xml/xml.ts'
import type { Part } from './part.ts'

/**
 * Pictures go by their extension, every other part by its name: exactly the parts there are. A template may call its
 * pictures otherwise than we do.
 */
export function contentTypes(parts: readonly Part[]): string {
  const pictures = parts.filter(({ contentType }) => contentType.startsWith('image/'))
  const defaults = new Map([
    ['rels', 'application/vnd.openxmlformats-package.relationships+xml'],
    ['xml', 'application/xml'],
    ...pictures.map((part) => [extensionOf(part), part.contentType] as const),
  ])
  const isDefault = (part: Part): boolean =>
    part.contentType.startsWith('image/') && defaults.get(extensionOf(part)) === part.contentType
  return xmlDocument(
    el(
      'Types',
      { xmlns: contentTypesNamespace },
      ...[...defaults].map(([Extension, ContentType]) => el('Default', { Extension, ContentType })),
      ...parts
        .filter((part) => !isDefault(part))
        .map(({ path, contentType }) => el('Override', { PartName: `/${path}`, ContentType: contentType })),
    ),
  )
}

const extensionOf = ({ path }: Part): string => path.slice(path.lastIndexOf('.') + 1).toLowerCase()
