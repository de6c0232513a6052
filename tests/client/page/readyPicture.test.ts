import { expect, test } from 'vitest'
import { isDrawnByServer, readyPicture } from '#client/page/readyPicture.ts'

test.each([
  ['logo.emf', ''],
  ['logo.EMZ', 'application/x-gzip'],
  ['logo.wmf', 'application/x-msmetafile'],
  ['logo', 'image/x-emf'],
])('%s, which a system calls “%s”, is left to the server', async (name, type) => {
  const file = new File(['x'], name, { type })
  expect(isDrawnByServer(file)).toBe(true)
  expect(await readyPicture(file)).toBe(file)
})

test.each([
  ['notes.emf.pdf', 'application/pdf', 'PDF'],
  ['notes.png', 'application/pdf', 'PDF'],
  ['clip.mp4', 'video/mp4', 'video'],
])('%s is what its system says', async (name, type, said) => {
  expect(await readyPicture(new File(['x'], name, { type }))).toContain(said)
})
