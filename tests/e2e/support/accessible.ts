import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

/**
 * Nothing serious or critical on the page as it stands, in either theme. Leaves it light.
 * The page has to follow the system's theme, as it does until someone chooses otherwise.
 */
export async function expectAccessible(page: Page): Promise<void> {
  for (const theme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' })
    await expect(page.locator('html')).toHaveAttribute('data-theme', theme)
    expect(await findings(page), `in the ${theme} theme`).toEqual([])
  }
}

/** One readable line for each element at fault. */
async function findings(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) =>
      nodes.map(
        ({ target, failureSummary = '' }) => `${id}: ${target.join(' ')} (${oneLine(failureSummary)})`,
      ),
    )
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim()
