/** What presenters say to each other with one tap or one key. */
export const quickCues = [
  { key: 's', text: 'slow down' },
  { key: 'k', text: 'skip this' },
  { key: 'y', text: 'yours?' },
  { key: 'm', text: 'two minutes left' },
] as const
