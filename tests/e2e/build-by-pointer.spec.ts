import { expect, test, type Page } from '@playwright/test'
import { expectAccessible } from './support/accessible.ts'
import { blocks, canvas, drag, frameOf, onScreen, pressAt } from './support/canvas.ts'
import { saved, slideCalled, slides } from './support/editor.ts'
import { anotherBrowser } from './support/enter.ts'
import { expectSound, orchardPitch, toldPitch } from './support/orchardPitch.ts'
import { joinAs, signUpWithWorkspace } from './support/people.ts'

test('marketing builds a pitch of twelve slides from a blank deck by what is on the screen, and sales fills it live', async ({
  browser,
}) => {
  // Some hundred presses.
  test.setTimeout(360_000)
  const [marketing, sales] = [await anotherBrowser(browser), await anotherBrowser(browser)]
  const { workspace } = await signUpWithWorkspace(marketing, 'Ada Berg')
  await joinAs(marketing, sales, workspace, 'Sol Reyes', ['sales'])
  // Asked for once, and answered from then on.
  marketing.on('filechooser', (chooser) => void chooser.setFiles('content/pictures/fields.svg'))
  await marketing.goto('/')
  const { button, inspector, choose, newSlide, write, menu, tool, keyboard } = handsOn(marketing)

  await button('New deck').first().click()
  await marketing.getByRole('textbox', { name: 'Title' }).fill('Fewer empty shelves')
  await button('Create deck').click()
  await expect(slides(marketing)).toHaveCount(1)

  await test.step('the theme, and a layout for the first slide', async () => {
    await choose('Layout', 'Title')
    await inspector
      .getByRole('button', { name: /^Theme/ })
      .first()
      .click()
    await inspector.getByRole('button', { name: 'Forest' }).click()
    await write('What this is about', 'Fewer empty shelves')
    await canvas(marketing).getByText('One line that makes them').dblclick()
    await keyboard.type('For ')
    await button('Insert a fact, or type @').click()
    await marketing.getByRole('menuitem', { name: /^Client name/ }).click()
    await marketing.getByRole('textbox', { name: 'Key message' }).click()
    await keyboard.type('Waste is theirs to cut')
  })

  await test.step('a layout of the deck, and a list on a slide of it', async () => {
    await newSlide('Content')
    await inspector.getByRole('button', { name: 'Edit layout', exact: true }).click()
    await inspector.getByRole('button', { name: 'Footer' }).click()
    await button('Done').click()
    await expect(canvas(marketing).getByText('Footer')).toBeVisible()
    await write('Say the point', 'What we saw')
    await canvas(marketing).getByText('First reason').dblclick()
    await button('Numbers').click()
    await keyboard.type('Shelves')
    await keyboard.press('Enter')
    await button('More indent').click()
    await keyboard.type('Mondays')
    await keyboard.press('Enter')
    await button('Less indent').click()
    await keyboard.type('Crates')
    await inspector.getByRole('radio', { name: 'Shrink' }).click()
    await inspector.getByRole('radio', { name: '2', exact: true }).click()
    await keyboard.press('Escape')
  })

  await test.step('shapes with a handle, and a connector between them', async () => {
    await newSlide('Blank')
    await tool('Shape')
    await marketing.getByRole('dialog', { name: 'Shapes' }).getByRole('button', { name: 'Chevron' }).click()
    await drag(marketing, { x: 160, y: 240 }, { x: 400, y: 400 })
    const { x, y, w, h } = await frameOf(blocks(marketing).last())
    await drag(marketing, { x: x + w - 0.5 * h, y }, { x: x + w - 0.8 * h, y })
    await expect(inspector.getByLabel('Tip')).toHaveValue(/^(79|80|81)/)
    await marketing.mouse.dblclick(...(await middleOf(marketing)))
    await keyboard.type('Plan')
    await keyboard.press('Escape')
    await keyboard.press('Escape')
    await tool('Shape')
    await marketing
      .getByRole('dialog', { name: 'Shapes' })
      .getByRole('button', { name: 'Rounded rectangle', exact: true })
      .click()
    await drag(marketing, { x: 800, y: 440 }, { x: 1040, y: 600 })
    await keyboard.type('Ship')
    await keyboard.press('Escape')
    const end = await frameOf(blocks(marketing).last())
    await tool('Line')
    await drag(marketing, { x: x + w, y: y + h / 2 }, { x: end.x, y: end.y + end.h / 2 })
    await choose('Way', 'Elbow')
    await expectAccessible(marketing)
  })

  await test.step('a table with a cell for sales', async () => {
    await newSlide('Blank')
    await tool('Table')
    await button('3 rows, 3 columns').click()
    for (const cell of ['Region', 'Orders', 'Waste', 'North', '1,200', '6 %', 'South']) {
      await keyboard.type(cell)
      await keyboard.press('Tab')
    }
    await inspector.getByRole('switch', { name: 'Sales writes this cell' }).click()
    await expect(inspector.getByRole('switch', { name: 'Sales writes this cell' })).toBeChecked()
  })

  await test.step('a chart whose number is a fact', async () => {
    await newSlide('Blank')
    await tool('Chart')
    await drag(marketing, { x: 200, y: 160 }, { x: 900, y: 560 })
    await inspector.getByRole('button', { name: 'Edit data' }).click()
    await marketing.getByRole('textbox', { name: 'Series 1, 2023' }).fill('1200')
    await marketing.getByRole('textbox', { name: 'Series 1, 2024' }).fill('{{seats}}')
    await button('Done').click()
  })

  await test.step('an icon, and a section that begins with it', async () => {
    await newSlide('Blank')
    await tool('Insert an icon…')
    await marketing.getByRole('searchbox', { name: 'Find an icon' }).fill('rocket')
    await button('rocket', true).first().click()
    await expect(blocks(marketing)).toHaveCount(1)
    await slides(marketing).last().click({ button: 'right' })
    await marketing.getByRole('menuitem', { name: /^Begin a section/ }).click()
    await expect(inspector.getByRole('textbox', { name: 'Section that starts here' })).toBeFocused()
    await keyboard.insertText('Proof')
    await keyboard.press('Enter')
  })

  await test.step('a picture, cropped and in a shape', async () => {
    await newSlide('Blank')
    await tool('Image')
    await drag(marketing, { x: 300, y: 200 }, { x: 700, y: 460 })
    const picture = blocks(marketing).last()
    await expect(picture.locator('img')).toBeVisible()
    await inspector.getByLabel('What it shows').fill('Fields at dawn')
    await inspector.getByRole('button', { name: 'Crop on the slide' }).click()
    const grip = (await marketing.locator('[data-handle="picture se"]').boundingBox())!
    await marketing.mouse.move(grip.x + 4, grip.y + 4)
    await marketing.mouse.down()
    await marketing.mouse.move(grip.x + 60, grip.y + 40, { steps: 4 })
    await marketing.mouse.up()
    await inspector.getByRole('button', { name: 'Done cropping' }).click()
    await inspector.getByRole('button', { name: 'Change the shape' }).click()
    await button('Ellipse', true).click()
    await expectAccessible(marketing)
  })

  await test.step('a group with a name', async () => {
    await newSlide('Blank')
    await tool('Shape')
    await button('Heart').click()
    await drag(marketing, { x: 300, y: 200 }, { x: 460, y: 360 })
    await menu({ x: 380, y: 290 }, 'Duplicate')
    await expect(blocks(marketing)).toHaveCount(2)
    await drag(marketing, { x: 200, y: 100 }, { x: 700, y: 560 })
    await menu({ x: 380, y: 290 }, 'Group')
    await inspector.getByRole('button', { name: /^Blocks/ }).click()
    await inspector.getByRole('textbox', { name: 'Name' }).fill('Hearts')
    await keyboard.press('Enter')
    await expect(inspector.getByRole('treeitem', { name: /^Hearts, group, 2 blocks/ })).toBeVisible()
  })

  await test.step('words that appear on presses', async () => {
    await newSlide('Section')
    const words = blocks(marketing)
    for (const [at, said] of ['First', 'Then'].entries()) {
      await words.nth(at).dblclick()
      await keyboard.type(said)
      await keyboard.press('Escape')
      await words.nth(at).click({ button: 'right' })
      await marketing.getByRole('menuitem', { name: /^Let it appear on a press/ }).click()
    }
    await expect(
      inspector.getByRole('listbox', { name: 'What appears on presses, in order' }).getByRole('option'),
    ).toHaveCount(2)
  })

  await test.step('a slide and a block for some clients alone', async () => {
    await newSlide('Quote')
    const words = blocks(marketing)
    for (const [at, said] of ['Half the waste', 'Kim, Orchard'].entries()) {
      await words.nth(at).dblclick()
      await keyboard.type(said)
      await pressAt(marketing, beside)
    }
    await words.nth(1).click()
    for (const [act, fact, value] of [
      ['Show only if…', 'Industry', 'Grocery'],
      ['Show the slide only if…', 'City', 'Rome'],
    ] as const) {
      await inspector.getByRole('button', { name: act }).click()
      await choose('Fact', fact)
      await marketing.getByRole('textbox', { name: 'Value' }).fill(value)
      await button('Save').click()
      await pressAt(marketing, beside)
    }
  })

  await test.step('a slot, and a block that no client sees', async () => {
    await newSlide('Blank')
    for (const [y, said] of [
      [160, 'What it means for them'],
      [400, 'Our margin'],
    ] as const) {
      await tool('Text')
      await drag(marketing, { x: 200, y }, { x: 700, y: y + 80 })
      await keyboard.type(said)
      await keyboard.press('Escape')
      if (y === 160) await inspector.getByRole('button', { name: 'Let sales fill this' }).click()
      else await menu({ x: 260, y: y + 20 }, 'Hide from every client')
    }
  })

  await test.step('the last slide, and a guide', async () => {
    await newSlide('Quote')
    await blocks(marketing).first().dblclick()
    await keyboard.type('Shall we begin on Monday?')
    await keyboard.press('Escape')
    await button(/^Zoom, /).click()
    await marketing.getByRole('menuitem', { name: /^Add an upright guide/ }).click()
    await expect(canvas(marketing).getByRole('slider', { name: 'Upright guide' })).toBeVisible()
    await saved(marketing)
  })

  await test.step('sales makes the pitch and fills it while marketing looks on, and takes the file home', async () => {
    await sales.goto(new URL(marketing.url()).pathname)
    const own = handsOn(sales)
    await own.button('New pitch for a client').click()
    await sales.getByRole('textbox', { name: 'Client', exact: true }).fill('Orchard & Co')
    await own.button('Create pitch').click()
    await expect(sales).toHaveURL(/\/pitches\//)
    await marketing.goto(sales.url())
    await slides(sales).first().click()
    await sales.getByRole('textbox', { name: /^Talking points/ }).click()
    await sales.keyboard.type('Thank them for the tour')
    for (const [fact, value] of [
      ['Industry', 'grocery'],
      ['City', 'Rome'],
      ['Seats', '412'],
    ] as const) {
      await own.inspector.getByRole('textbox', { name: fact }).fill(value)
      await sales.keyboard.press('Enter')
    }
    await slideCalled(sales, 'Region').click()
    await canvas(sales).getByRole('cell').nth(4).dblclick()
    await sales.keyboard.type('480')
    await sales.keyboard.press('Escape')
    await slides(sales).nth(10).click()
    await slides(marketing).nth(10).click()
    await blocks(sales).first().click()
    await sales.keyboard.type('Nine crates a day, saved')
    await expect(blocks(marketing).first()).toContainText('Nine crates a day')
    await expectAccessible(marketing)
    await saved(sales)
    await expect.poll(() => toldPitch(sales)).toEqual(orchardPitch)
    await own.button('Export').click()
    const download = sales.waitForEvent('download')
    await sales.getByRole('menuitem', { name: /Client copy/ }).click()
    await expectSound(await download)
  })
  await Promise.all([marketing.context().close(), sales.context().close()])
})

/** Where nothing stands on the slide. */
const beside = { x: 1250, y: 700 }

async function middleOf(page: Page): Promise<[number, number]> {
  const { x, y, w, h } = await frameOf(blocks(page).last())
  const at = await onScreen(page, { x: x + w / 2, y: y + h / 2 })
  return [at.x, at.y]
}

/** What one does with a pointer. */
function handsOn(page: Page) {
  const { keyboard } = page
  const button = (name: string | RegExp, exact = false) => page.getByRole('button', { name, exact })
  const inspector = page.getByRole('complementary', { name: 'Inspector' })
  const choose = async (select: string, option: string) => {
    await page.getByRole('combobox', { name: select, exact: true }).click()
    await page.getByRole('option', { name: option, exact: true }).click()
  }
  const newSlide = async (layout: string) => {
    const count = await slides(page).count()
    await button('Add slide').click()
    await page.getByRole('list', { name: 'Layouts' }).getByRole('button', { name: layout }).click()
    await expect(slides(page)).toHaveCount(count + 1)
  }
  /** Over the words of a prompt. */
  const write = async (prompt: string, words: string) => {
    await canvas(page).getByText(prompt).dblclick()
    await keyboard.type(words)
    await keyboard.press('Escape')
  }
  const menu = async (spot: { x: number; y: number }, entry: string) => {
    const at = await onScreen(page, spot)
    await page.mouse.click(at.x, at.y, { button: 'right' })
    await page.getByRole('menuitem', { name: new RegExp(`^${entry}`) }).click()
  }
  const tool = (name: string) =>
    page.getByRole('toolbar', { name: 'Tools' }).getByRole('button', { name, exact: true }).click()
  return { keyboard, button, inspector, choose, newSlide, write, menu, tool }
}
