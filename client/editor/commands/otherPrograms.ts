import type { OtherProgram } from '#client/ui/shortcut.ts'

const both: readonly OtherProgram[] = ['Google Slides', 'PowerPoint']
const slides: readonly OtherProgram[] = ['Google Slides']
const powerPoint: readonly OtherProgram[] = ['PowerPoint']

type ByKey = Readonly<Record<string, readonly OtherProgram[]>>

const arrows = (programs: readonly OtherProgram[]): ByKey =>
  Object.fromEntries(['up', 'down', 'left', 'right'].map((key) => [key, programs]))

/** Which keys do the same in another program, on Windows or a Mac, by the place where they work here. */
export const alsoIn: Readonly<Record<string, ByKey>> = {
  Everywhere: {
    'mod+f': both,
    'mod+h': both,
    'mod+shift+h': slides,
    'mod+z': both,
    'mod+shift+z': slides,
    'mod+y': both,
    'mod+s': both,
    'mod+enter': both,
  },
  'Outside of words': { pageup: both, pagedown: both, 'mod+m': both },
  'Slide list': {
    up: both,
    down: both,
    home: both,
    end: both,
    'mod+up': both,
    'mod+down': both,
    'mod+shift+up': both,
    'mod+shift+down': both,
    'mod+d': both,
    delete: both,
    backspace: both,
  },
  'On the slide': {
    tab: both,
    'shift+tab': both,
    escape: both,
    ...arrows(both),
    'alt+right': both,
    'alt+left': both,
    'alt+shift+right': slides,
    'alt+shift+left': slides,
    enter: both,
    f2: powerPoint,
    'mod+x': both,
    'mod+c': both,
    'mod+v': both,
    'mod+d': both,
    'mod+alt+c': slides,
    'mod+alt+v': slides,
    'mod+b': both,
    'mod+i': both,
    'mod+]': powerPoint,
    'mod+[': powerPoint,
    'mod+shift+]': powerPoint,
    'mod+shift+[': powerPoint,
    'mod+up': slides,
    'mod+down': slides,
    'mod+shift+up': slides,
    'mod+shift+down': slides,
    'mod+g': powerPoint,
    'mod+shift+g': powerPoint,
    'mod+alt+g': slides,
    'mod+alt+shift+g': slides,
    delete: both,
    backspace: both,
    'mod+a': both,
  },
  'In a table': { tab: both, 'shift+tab': both, ...arrows(both) },
  'Rulers, guides and columns': {
    'alt+shift+f9': powerPoint,
    'alt+f9': powerPoint,
    'shift+f9': powerPoint,
  },
  Writing: {
    'mod+b': both,
    'mod+i': both,
    'mod+u': both,
    'mod+shift+l': slides,
    'mod+shift+e': slides,
    'mod+shift+r': slides,
    'mod+shift+j': slides,
    'mod+shift+8': slides,
    'mod+shift+7': slides,
    'mod+[': slides,
    'mod+]': slides,
    'mod+k': both,
    'mod+.': slides,
    'mod+,': slides,
    'mod+\\': slides,
    'shift+enter': both,
    tab: both,
    'shift+tab': both,
  },
}
