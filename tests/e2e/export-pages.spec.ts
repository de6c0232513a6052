import { expect, test } from '@playwright/test'
import { inflateSync } from 'node:zlib'
import sharp from 'sharp'
import { extractText, getDocumentProxy } from 'unpdf'
import { zipEntries } from '../support/pptxZip.ts'
import { makeSecretPitch, type SecretPitch } from '../support/secretPitch.ts'
import { exportedBy } from '../support/exportedBy.ts'

/** What the server's own Chromium makes: the file, and what it is called. */
async function fileOf({ sam, pitch }: SecretPitch, format: string, query: string) {
  const answer = await exportedBy(sam, `/api/pitches/${pitch.id}/exports?format=${format}&${query}`)
  expect(answer.status, await (answer.ok ? '' : answer.clone().text())).toBe(200)
  return {
    bytes: new Uint8Array(await answer.arrayBuffer()),
    type: answer.headers.get('content-type'),
    name: answer.headers.get('content-disposition'),
  }
}

/** Every stream of a PDF unpacked, and all around them: what somebody finds who takes it apart. */
function everythingIn(pdf: Uint8Array): string {
  const file = Buffer.from(pdf)
  const parts = [file.toString('latin1')]
  for (let at = file.indexOf('stream\n'); at >= 0; at = file.indexOf('stream\n', at + 1)) {
    try {
      parts.push(inflateSync(file.subarray(at + 7)).toString('latin1'))
    } catch {
      // Not deflated: it stands in the file as it is.
    }
  }
  return parts.join('\n')
}

test('a PDF for the client: its slides a page each, selectable, tagged, with bookmarks, and nothing private', async ({
  baseURL,
}) => {
  const secret = await makeSecretPitch(baseURL!, 3)
  const { bytes, type, name } = await fileOf(secret, 'pdf', 'copy=client&reason=A%20draft')
  expect([type, name]).toEqual(['application/pdf', expect.stringMatching(/\.pdf"/)])
  const pdf = await getDocumentProxy(bytes.slice())
  const { text } = await extractText(pdf)
  expect(text).toHaveLength(3)
  for (const [at, { title, words }] of secret.slides.entries()) {
    expect(text[at]).toContain(title)
    expect(text[at]).toContain(`${words}fill`)
  }
  expect(text.join('')).not.toContain('SECRET')
  const everything = everythingIn(bytes)
  expect(everything).not.toContain('SECRET')
  expect(everything.replaceAll('\0', '')).not.toContain('SECRET')

  const page = await pdf.getPage(1)
  expect(page.view).toEqual([0, 0, 960, 540])
  expect(((await pdf.getOutline()) ?? []).map(({ title }) => title)).toEqual(
    secret.slides.map(({ title }) => title),
  )
  expect(JSON.stringify(await page.getStructTree())).toContain('"H2"')
  // The picture's description is read out.
  expect(JSON.stringify(await page.getStructTree())).toContain(`${secret.slides[0]!.words}alt`)
})

test('a PDF with talking points has them under their slides', async ({ baseURL }) => {
  const secret = await makeSecretPitch(baseURL!, 2)
  const { bytes } = await fileOf(secret, 'pdf', 'copy=presenter')
  const { text } = await extractText(await getDocumentProxy(bytes), { mergePages: true })
  expect(text.match(/SECRET-points/g)).toHaveLength(2)
  expect(text.match(/SECRET-key/g)).toHaveLength(2)
  expect(text).not.toContain('SECRET-hidden')
})

test('pictures: one slide as a PNG of the wished width, several in a zip by number', async ({ baseURL }) => {
  const secret = await makeSecretPitch(baseURL!, 2)
  const [first] = secret.slides
  const one = await fileOf(secret, 'png', `copy=presenter&width=640&slides=${first!.id}`)
  expect(one.type).toBe('image/png')
  const { width, height } = await sharp(one.bytes).metadata()
  expect([width, height]).toEqual([640, 360])

  const all = await fileOf(secret, 'png', 'copy=presenter&width=320')
  expect([all.type, all.name]).toEqual(['application/zip', expect.stringMatching(/\.zip"/)])
  const pictures = zipEntries(all.bytes)
  expect(pictures.map((picture) => picture.name)).toEqual(['Slide 1.png', 'Slide 2.png'])
  for (const picture of pictures) expect((await sharp(picture.bytes).metadata()).width).toBe(320)
})

test('whoever has no Chromium on the server prints the same pages in the browser', async ({
  page,
  context,
  baseURL,
}) => {
  const secret = await makeSecretPitch(baseURL!, 2)
  await context.setExtraHTTPHeaders({ cookie: secret.sam.cookie })
  await page.addInitScript(() => {
    window.print = () => document.documentElement.setAttribute('data-printed', '')
  })
  const deck = `/api/pitches/${secret.pitch.id}/export.pages?copy=client&reason=A%20draft`
  await page.goto(`/print.html?${new URLSearchParams({ dialog: '', deck })}`)
  await expect(page.locator('html[data-printed]')).toBeAttached()
  await expect(page.locator('[data-page]')).toHaveCount(2)
  await expect(page.locator('[data-page="1"]')).toContainText(secret.slides[0]!.title)
  await page.emulateMedia({ media: 'print' })
  const { text } = await extractText(
    await getDocumentProxy(new Uint8Array(await page.pdf({ preferCSSPageSize: true }))),
  )
  expect(text).toHaveLength(2)

  await page.goto(`/print.html?${new URLSearchParams({ deck: 'https://elsewhere.example/pages' })}`)
  await expect(page.getByRole('alert')).toContainText('This address leads to no pages.')
})
