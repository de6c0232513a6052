import type { BlockContent } from '#shared/blocks/kinds.ts'
import type { PlacedOnLayout } from './layouts.ts'

/** A block that stands in a place of its layout, and says itself what differs there. */
export function inPlace(content: BlockContent, { key, content: place }: PlacedOnLayout): BlockContent {
  if (content.kind !== 'text' && content.kind !== 'shape' && content.kind !== 'image') return content
  const [own, given] = [saidOf(content), saidOf(place)]
  const isAlike = content.kind === place.kind
  const names = isAlike ? [...new Set([...own.keys(), ...given.keys()])] : [...own.keys()]
  const differs = (name: string): boolean =>
    !(isAlike || name === 'frame') || JSON.stringify(own.get(name)) !== JSON.stringify(given.get(name))
  return { ...content, place: key, follows: { prompt: '', own: names.filter(differs) } }
}

/** What content says of its place and its look, by the keys that documents keep it under. */
function saidOf(content: BlockContent): ReadonlyMap<string, unknown> {
  const said = new Map<string, unknown>([['frame', content.frame]])
  const add = (values: object | undefined, prefix = ''): void => {
    for (const [key, value] of Object.entries(values ?? {}))
      if (value !== undefined) said.set(prefix + key, value)
  }
  switch (content.kind) {
    case 'text':
    case 'shape': {
      const { text: _text, style, columns, ...body } = content.body ?? {}
      add(body)
      add(style, 'style.')
      add(columns && { columns: columns.count, columnGap: columns.gap })
      add(content.surface)
      break
    }
    case 'image': {
      const { fit, opacity, radius, stroke, shadow } = content
      add({ fit, opacity, radius, stroke, shadow })
      break
    }
    default:
  }
  return said
}
