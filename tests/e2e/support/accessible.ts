import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

/** What to ask of a page: the themes differ in their colours alone. */
type Question = 'all' | 'the colours' | 'whatever the colours'

const aboutColors = ['color-contrast', 'link-in-text-block']

/**
 * Nothing serious or critical on the page as it stands, in either theme. Leaves it light.
 * The page has to follow the system's theme, as it does until someone chooses otherwise. Themes differ in
 * colours alone, so the other rules are asked once.
 */
export async function expectAccessible(page: Page): Promise<void> {
  for (const theme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' })
    await expect(page.locator('html')).toHaveAttribute('data-theme', theme)
    expect(await findings(page, theme === 'dark' ? 'the colours' : 'all'), `in the ${theme} theme`).toEqual(
      [],
    )
  }
}

/** One readable line for each element at fault. */
export async function findings(page: Page, question: Question): Promise<string[]> {
  // Without the page of its own that frames would need: Duodeck has none.
  const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] })
  // The small pictures show what the canvas shows, a dozen times over.
  axe.exclude('[role="option"][data-slide-id] > *')
  if (question === 'the colours') axe.withRules(aboutColors)
  if (question === 'whatever the colours') axe.disableRules(aboutColors)
  const { violations } = await axe.analyze()
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) =>
      nodes.map(
        ({ target, failureSummary = '' }) => `${id}: ${target.join(' ')} (${oneLine(failureSummary)})`,
      ),
    )
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim()
