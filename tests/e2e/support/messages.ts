import type { Locator, Page } from '@playwright/test'

/** The toasts on show. Their words stand in the page a second time, for screen readers alone. */
export const messages = (page: Page): Locator => page.getByRole('region', { name: 'Messages' })

/** Rests the pointer on the newest one: none of them goes by itself while it is there. */
export const holdMessages = (page: Page): Promise<void> => messages(page).getByRole('listitem').last().hover()
