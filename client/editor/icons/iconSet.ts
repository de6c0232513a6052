import nodesText from 'lucide-static/icon-nodes.json?raw'
import tagsText from 'lucide-static/tags.json?raw'
import { matchScore } from '#client/ui/matchScore.ts'
import type { IconNode } from './iconDrawing.ts'

/** All of lucide, as text: typed as what it is, it would take the compiler seconds. */
export const iconNodes = JSON.parse(nodesText) as Readonly<Record<string, readonly IconNode[]>>
const tags = JSON.parse(tagsText) as Readonly<Record<string, readonly string[]>>

/** The most that are shown at once: more can be looked for, but not looked through. */
export const mostShown = 160

/** `circle-check` as people say it. */
export const iconLabel = (name: string): string => name.replaceAll('-', ' ')

/** The names of icons that what was typed fits, by name or by what they stand for; the best first. */
export function matchingIcons(typed: string): readonly string[] {
  const scored = Object.keys(iconNodes).flatMap((name) => {
    const own = matchScore(typed, iconLabel(name))
    const score = own > 0 ? 1 + own : matchScore(typed, (tags[name] ?? []).join(' '))
    return score > 0 ? [{ name, score }] : []
  })
  return scored.sort((a, b) => b.score - a.score).map(({ name }) => name)
}
