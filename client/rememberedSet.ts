import { remembered, type Remembered } from './remembered.ts'

/** Ids that this browser keeps, the newest of them, the same in all its tabs. */
export interface RememberedSet {
  /** All of them as one text, to be drawn by: `useRemembered(set.all)`. */
  readonly all: Remembered<string>
  readonly isIn: (all: string, id: string) => boolean
  readonly add: (id: string) => void
  readonly remove: (id: string) => void
}

const most = 50

const isList = (text: string): text is string => /^[\w.,-]{0,10000}$/.test(text)

/** Of letters, digits, points, dashes. */
export function rememberedSet(key: string): RememberedSet {
  const all = remembered(key, '', isList)
  const idsIn = (text: string): readonly string[] => text.split(',').filter(Boolean)
  const without = (id: string): readonly string[] => idsIn(all.get()).filter((one) => one !== id)
  return {
    all,
    isIn: (text, id) => idsIn(text).includes(id),
    add: (id) => all.set([...without(id), id].slice(-most).join(',')),
    remove: (id) => all.set(without(id).join(',')),
  }
}
