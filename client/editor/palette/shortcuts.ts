import type { Shortcut, ShortcutGroup } from '#client/ui/shortcut.ts'

const shortcut = (does: string, ...keys: readonly string[]): Shortcut => ({ keys, does })

/** What the keyboard can do, in the order people need it. */
export const shortcutGroups: readonly ShortcutGroup[] = [
  {
    title: 'Everywhere',
    shortcuts: [
      shortcut('Find a slide, a client, an action', 'mod+k'),
      shortcut('Undo, redo', 'mod+z', 'mod+shift+z'),
      shortcut('Previous, next slide', 'PgUp', 'PgDn'),
      shortcut('Slide show, full screen', 'mod+enter'),
      shortcut('This list', '?'),
    ],
  },
  {
    title: 'Slide list',
    shortcuts: [
      shortcut('Walk through the slides', 'up', 'down'),
      shortcut('Move the slide', 'alt+up', 'alt+down'),
      shortcut('Duplicate', 'mod+d'),
      shortcut('Delete', 'delete'),
    ],
  },
  {
    title: 'On the slide',
    shortcuts: [
      shortcut('Next, previous block', 'Tab', 'shift+Tab'),
      shortcut('Write in the block', 'enter'),
      shortcut('Text, image, shape or line; Enter places it', 't', 'i', 'r', 'l'),
      shortcut('Leave the text, then the selection', 'escape'),
      shortcut('Move by 1 pixel, by 10', 'up', 'shift+up'),
      shortcut('Copy, cut, paste', 'mod+c', 'mod+x', 'mod+v'),
      shortcut('Duplicate', 'mod+d'),
      shortcut('Delete', 'delete'),
      shortcut('Bring forward, send backward', 'mod+]', 'mod+['),
    ],
  },
  {
    title: 'Writing',
    shortcuts: [
      shortcut('Bold, italic, underline', 'mod+b', 'mod+i', 'mod+u'),
      shortcut('Indent, outdent a list item', 'Tab', 'shift+Tab'),
    ],
  },
]
