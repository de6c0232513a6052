import { contentTypesNamespace } from '../xml/namespaces.ts'
import { el, xmlDocument } from '../xml/xml.ts'
import type { Part } from './part.ts'

/** Pictures go by their extension, every other part by its name: exactly the parts there are. */
export function contentTypes(parts: readonly Part[]): string {
  const pictures = parts.filter(({ contentType }) => contentType.startsWith('image/'))
  const defaults = new Map([
    ['rels', 'application/vnd.openxmlformats-package.relationships+xml'],
    ['xml', 'application/xml'],
    ...pictures.map(({ path, contentType }) => [path.slice(path.lastIndexOf('.') + 1), contentType] as const),
  ])
  return xmlDocument(
    el(
      'Types',
      { xmlns: contentTypesNamespace },
      ...[...defaults].map(([Extension, ContentType]) => el('Default', { Extension, ContentType })),
      ...parts
        .filter((part) => !pictures.includes(part))
        .map(({ path, contentType }) => el('Override', { PartName: `/${path}`, ContentType: contentType })),
    ),
  )
}
