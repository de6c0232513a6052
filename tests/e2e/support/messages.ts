import type { Locator, Page } from '@playwright/test'

/** The toasts on show. Their words stand in the page a second time, for screen readers alone. */
export const messages = (page: Page): Locator => page.getByRole('region', { name: 'Messages' })
