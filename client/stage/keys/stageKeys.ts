import type { ShortcutGroup } from '../../ui/shortcut.ts'
import { batonKeys } from './batonKeys.ts'
import { drawn } from './drawn.ts'
import { screenKeys } from './screenKeys.ts'
import { showKeys } from './showKeys.ts'
import { slideKeys } from './slideKeys.ts'
import type { StageKey } from './stageKey.ts'
import { talkKeys } from './talkKeys.ts'

/** The whole keyboard, in the order of its list. */
const places: Readonly<Record<string, Readonly<Record<string, StageKey>>>> = {
  Slides: slideKeys,
  'What they see': showKeys,
  'The baton': batonKeys,
  'Between you': talkKeys,
  'This screen': screenKeys,
}

const named = { ...slideKeys, ...showKeys, ...batonKeys, ...talkKeys, ...screenKeys }

/** The key to draw beside a button. */
export const keyOf = (name: keyof typeof named): string => drawn(named[name].keys[0])

/** For the list of keys. */
export const stageShortcuts: readonly ShortcutGroup[] = Object.entries(places).map(([title, keys]) => ({
  title,
  shortcuts: Object.values(keys).map((key) => ({ does: key.does, keys: key.keys.map(drawn) })),
}))

const all = Object.values(places).flatMap((keys) => Object.values(keys))

export const stageKeyFor = (pressed: string): StageKey | undefined =>
  all.find(({ keys }) => keys.includes(pressed))
