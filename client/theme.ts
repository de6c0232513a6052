import { remembered } from './remembered.ts'

const themeChoices = ['system', 'light', 'dark'] as const
export type ThemeChoice = (typeof themeChoices)[number]

/** What the person wants. `public/theme.js` reads the same key before the first paint. */
export const themeChoice = remembered<ThemeChoice>('duodeck.theme', 'system', (value): value is ThemeChoice =>
  themeChoices.includes(value as ThemeChoice),
)

/** Keeps the page in the chosen theme, and in the system's when that is the choice. Call once. */
export function applyTheme(): void {
  const systemDark = matchMedia('(prefers-color-scheme: dark)')
  const apply = () => {
    const choice = themeChoice.get()
    const dark = choice === 'dark' || (choice === 'system' && systemDark.matches)
    document.documentElement.dataset['theme'] = dark ? 'dark' : 'light'
  }
  themeChoice.subscribe(apply)
  systemDark.addEventListener('change', apply)
  apply()
}
