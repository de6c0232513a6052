import { expect, test, type Page } from '@playwright/test'
import { edited, reworded } from '../support/pptxEdited.ts'
import { leads, line, namespaces, presentation, shape } from '../support/pptxSource.ts'
import { expectAccessible } from './support/accessible.ts'
import { messages } from './support/messages.ts'
import { signUpWithWorkspace } from './support/people.ts'

const words = (text: string, top = 0) =>
  shape({ at: [600_000, 600_000 + top, 6_000_000, 914_400], isText: true, body: line(text) })

/** Of 4:3, with a comment. */
const proposal = presentation({
  size: [9_144_000, 6_858_000],
  parts: {
    'ppt/comments/comment1.xml': `<p:cmLst ${namespaces}><p:cm authorId="0"><p:text>Too long?</p:text></p:cm></p:cmLst>`,
  },
  slides: [
    { tree: words('Proposal for Acme') + words('45 %', 1_500_000), notes: line('Smile first') },
    {
      tree: words('What Acme gains') + words('Our promise', 1_500_000),
      leads: leads('rId7', 'comments', '../comments/comment1.xml'),
    },
  ],
})

/** What carries the mark of a block on the second slide, by 40 pixels. */
const moved = (xml: string, path: string): string =>
  path === 'ppt/slides/slide2.xml'
    ? xml.replace(
        /(#[0-9a-f]{12}"[^]*?<a:off x=")(\d+)/,
        (_, before: string, x: string) => `${before}${Number(x) + 9525 * 40}`,
      )
    : xml

const transferOf = (page: Page, bytes: Uint8Array, name: string) =>
  page.evaluateHandle(
    ([base64, called]) => {
      const transfer = new DataTransfer()
      transfer.items.add(new File([Uint8Array.from(atob(base64), (one) => one.charCodeAt(0))], called))
      return transfer
    },
    [Buffer.from(bytes).toString('base64'), name] as const,
  )

/** As a file manager lets go of it over the page. */
async function drop(page: Page, bytes: Uint8Array, name: string): Promise<void> {
  const files = await transferOf(page, bytes, name)
  await page.dispatchEvent('body', 'dragover', { dataTransfer: files })
  await expect(page.getByText('Let go of a PowerPoint file here')).toBeVisible()
  await page.dispatchEvent('body', 'drop', { dataTransfer: files })
}

test('a PowerPoint file is dropped, looked at, and accepted with its slots, its client and its notes; its pitch leaves as a file and comes back', async ({
  page,
}) => {
  await signUpWithWorkspace(page, 'Ida Import')
  await page.goto('/')
  await expect(page.getByRole('button', { name: 'Import a PowerPoint' })).toBeVisible()

  // Whatever is no presentation says what to do.
  await page.locator('input[type="file"]').setInputFiles({
    ...{ name: 'Offer.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7') },
  })
  await expect(page.getByText('This is a PDF, not a presentation. Use the .pptx')).toBeVisible()
  await expectAccessible(page)
  // Also where the server does not answer to that.
  await page.route('**/api/imports/*', (route) =>
    route.request().method() === 'DELETE' ? route.abort() : route.continue(),
  )
  await page.getByRole('button', { name: 'Back to your decks' }).click()
  await expect(page).toHaveURL('/')
  await page.unroute('**/api/imports/*')

  // One at a time: what is dropped meanwhile is told which one is on its way.
  let goOn = (): void => undefined
  const held = new Promise<void>((resolve) => (goOn = resolve))
  await page.route('**/api/imports?*', async (route) => {
    if (route.request().method() === 'POST') await held
    await route.continue()
  })
  await drop(page, proposal, 'Acme proposal.pptx')
  await expect(page.getByText('Sending “Acme proposal.pptx”')).toBeVisible()
  await drop(page, proposal, 'Another.pptx')
  await expect(messages(page).getByText('“Acme proposal.pptx” is still on its way.')).toBeVisible()
  goOn()
  await expect(page).toHaveURL(/\/imports\/[a-z0-9]+$/)
  await expect(page.getByRole('heading', { name: 'Look before you accept' })).toBeVisible()
  await expect(page.getByText('3 of 3 proposals go to sales')).toBeVisible()
  const first = page.getByRole('listitem', { name: /Proposal for Acme/ })
  await expect(first.getByRole('img', { name: /^Slide 1/ })).toContainText('45 %')
  await expect(first.getByText('Smile first')).toBeVisible()
  await expectAccessible(page)

  // All, none, one, and one besides; a reload keeps them.
  await page.getByRole('button', { name: 'None' }).click()
  await expect(page.getByText('0 of 3 proposals go to sales')).toBeVisible()
  await first.getByRole('checkbox', { name: 'All that is proposed on this slide' }).click()
  const second = page.getByRole('listitem', { name: /What Acme gains/ })
  await second.getByRole('button', { name: 'Give something else over…' }).click()
  await second.getByRole('checkbox', { name: 'Our promise' }).click()
  await page.getByRole('radio', { name: /^Over the whole slide/ }).check()
  await page.getByRole('textbox', { name: 'Title of the deck' }).fill('What we promise')
  await page.getByRole('textbox', { name: 'Client' }).fill('Acme Ltd')
  // A file that is dropped here stays out, and leaves the page as it is.
  const isKept = await page.evaluate(() => {
    const dataTransfer = new DataTransfer()
    dataTransfer.items.add(new File(['x'], 'Other.pptx'))
    return !document.body.dispatchEvent(
      new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }),
    )
  })
  expect(isKept).toBe(true)
  await page.reload()
  await expect(page.getByText('2 of 3 proposals go to sales')).toBeVisible()
  await expect(second.getByRole('checkbox', { name: 'Our promise' })).toBeChecked()
  await expect(page.getByRole('radio', { name: /^Over the whole slide/ })).toBeChecked()

  // It waits above the decks, too.
  await page.getByRole('link', { name: 'Decks', exact: true }).click()
  await page.getByRole('link', { name: 'Look: Acme proposal.pptx' }).click()

  await expect(page.getByRole('textbox', { name: 'Client' })).toHaveValue('Acme Ltd')
  await expect(page.getByRole('textbox', { name: 'Title of the deck' })).toHaveValue('What we promise')
  await page.getByRole('button', { name: 'Accept' }).click()
  await expect(page).toHaveURL(/\/decks\/[a-z0-9]+\/pitches\/[a-z0-9]+$/)
  const canvas = page.getByRole('main')
  await expect(canvas.getByText('Proposal for Acme').first()).toBeVisible()
  await expect(page.getByText('Smile first').first()).toBeVisible()
  await page.goBack()
  await expect(page.getByRole('heading', { name: 'This file is a deck already' })).toBeVisible()

  const answer = await page.request.get(page.url().replace('/imports/', '/api/imports/'))
  const { state } = (await answer.json()) as { state: { deckId: string; pitchId: string } }
  await page.goto(`/decks/${state.deckId}`)
  await expect(page.getByRole('heading', { name: 'What we promise' })).toBeVisible()
  await page.getByRole('main').getByText('45 %').click()
  const slot = page.getByRole('region', { name: 'Slot' })
  await expect(slot.getByRole('textbox', { name: 'Name' })).toHaveValue('Figure')
  await expect(slot.getByRole('switch', { name: 'Required' })).toBeChecked()

  // What the deck has no place for is kept beside it.
  await page.getByRole('button', { name: /\(you\): menu$/ }).click()
  await page.getByRole('menuitem', { name: 'What came with the file' }).click()
  const comment = page.getByRole('listitem').filter({ hasText: 'Too long?' }).last()
  await comment.getByRole('button', { name: 'Done' }).click()
  await expect(comment.getByRole('button', { name: 'Open again' })).toBeVisible()
  await expect(page.getByText('All of it is done.')).toBeVisible()
  await expectAccessible(page)

  // What leaves here and is changed by somebody comes back with its words, and says what else was done.
  const { pitchId } = state
  const asked = await page.request.post(`/api/pitches/${pitchId}/exports`, { data: { format: 'pptx' } })
  const { id } = (await asked.json()) as { id: string }
  let file = await page.request.get(`/api/exports/${id}/file`)
  await expect(async () => {
    file = await page.request.get(`/api/exports/${id}/file`)
    expect(file.ok()).toBe(true)
  }).toPass()
  const changed = reworded(
    edited(await file.body(), moved),
    ['45 %', '55 %'],
    ['Our promise', 'What we promise'],
    ['Smile first', 'Smile, then wait'],
  )
  await page.goto('/')
  await expect(page.getByRole('button', { name: 'Import a PowerPoint' })).toBeVisible()
  await drop(page, changed, 'Acme returned.pptx')
  await expect(page.getByRole('heading', { name: 'What was changed in this file' })).toBeVisible()
  await expect(page.getByText('is the presenter’s copy of What we promise for Acme Ltd')).toBeVisible()
  const [figure, points, place] = ['Slot “Figure”', 'Talking points', 'moved 40 px to the right'].map(
    (name) => page.getByRole('listitem').filter({ hasText: name }).last(),
  )
  await expect(figure!.locator('del')).toContainText('45')
  await expect(figure!.locator('ins')).toContainText('55')
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Take all of the client’s words (3)' }).click()
  await expect(figure!.getByText('Taken just now')).toBeVisible()
  await points!.getByRole('button', { name: 'Put back what stood there' }).click()
  await expect(points!.getByRole('button', { name: 'Take' })).toBeVisible()
  await place!.getByRole('button', { name: 'Keep as a suggestion' }).click()
  await expect(place!.getByText('Suggested to marketing just now')).toBeVisible()
  await page.getByRole('link', { name: 'Open What we promise' }).click()
  await expect(page.getByRole('main').getByText('55 %').first()).toBeVisible()
  await expect(page.getByText('Smile first').first()).toBeVisible()

  // Over the open deck it is brought just as well, and the deck stays.
  const again = await transferOf(page, changed, 'Again.pptx')
  await page.dispatchEvent('main', 'drop', { dataTransfer: again })
  await page.getByRole('button', { name: 'See what was changed' }).click()
  await expect(page.getByText('The deck says so already')).toHaveCount(2)
})
