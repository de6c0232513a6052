import { latinKey, type KeyPress } from '#client/ui/shortcut.ts'

/** One person's showing on one screen: where it is, and whether the screen is blank. */
export interface Show {
  readonly index: number
  /** The slide that was shown before it; `null`: none was. */
  readonly before: number | null
  /** How many of the slide's builds have appeared. */
  readonly built: number
  /** How many each slide has. */
  readonly builds: readonly number[]
  readonly blank: 'black' | 'white' | null
}

export type ShowCommand = 'next' | 'back' | 'first' | 'last' | 'black' | 'white'

/** To a slide as it begins, by its number from 0. */
export interface GoToSlide {
  readonly to: number
}

/** A blank screen swallows the first step, so that nobody skips a slide unseen. */
export function nextShow(show: Show, command: ShowCommand | GoToSlide): Show {
  if (typeof command === 'object') return at(show, command.to, 0)
  switch (command) {
    case 'black':
    case 'white':
      return { ...show, blank: show.blank === command ? null : command }
    case 'next':
      return show.blank ? { ...show, blank: null } : forth(show)
    case 'back':
      return show.blank ? { ...show, blank: null } : back(show)
    case 'first':
      return at(show, 0, 0)
    case 'last':
      return at(show, show.builds.length - 1, 0)
  }
}

const forth = (show: Show): Show => {
  if (show.built < buildsAt(show, show.index)) return at(show, show.index, show.built + 1)
  return show.index < show.builds.length - 1 ? at(show, show.index + 1, 0) : show
}

const back = (show: Show): Show => {
  if (show.built > 0) return at(show, show.index, show.built - 1)
  return show.index > 0 ? at(show, show.index - 1, buildsAt(show, show.index - 1)) : show
}

const buildsAt = ({ builds }: Show, index: number): number => builds[index] ?? 0

function at(show: Show, index: number, built: number): Show {
  const inside = Math.max(0, index)
  const isThere = inside === show.index && built === show.built && !show.blank
  const before = inside === show.index ? show.before : show.index
  return isThere ? show : { ...show, index: inside, before, built, blank: null }
}

/** What a press means, on any layout; `null` for none of the show's keys. */
export function showCommand(press: KeyPress): ShowCommand | null {
  if (press.metaKey || press.ctrlKey || press.altKey) return null
  const key = latinKey(press)
  return showKeys[key.length === 1 ? key.toLowerCase() : key] ?? null
}

/** The keys of PowerPoint's own slide show. */
const showKeys: Readonly<Record<string, ShowCommand>> = {
  ArrowRight: 'next',
  ArrowDown: 'next',
  PageDown: 'next',
  ' ': 'next',
  Enter: 'next',
  n: 'next',
  ArrowLeft: 'back',
  ArrowUp: 'back',
  PageUp: 'back',
  Backspace: 'back',
  p: 'back',
  Home: 'first',
  End: 'last',
  b: 'black',
  '.': 'black',
  w: 'white',
  ',': 'white',
}
