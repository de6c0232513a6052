import { readdir, readFile, stat, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { keptSecret } from '#server/storage/secret.ts'
import { UnfitFolder } from '#server/storage/unfitFolder.ts'
import { temporaryFolder } from '../../support/temporaryFolder.ts'

test('the secret is made once, kept, and readable by its owner alone', async () => {
  const folder = await temporaryFolder()
  const secret = await keptSecret(folder)
  expect(secret.length).toBeGreaterThanOrEqual(64)
  expect(await keptSecret(folder)).toBe(secret)
  expect(await readFile(join(folder, 'secret'), 'utf8')).toBe(secret)
  expect((await stat(join(folder, 'secret'))).mode & 0o777).toBe(0o600)
  expect(await readdir(folder)).toEqual(['secret'])
})

test.each([
  ['an empty file', '', /is empty instead of at least 32/],
  ['blanks', ' \n ', /is empty/],
  ['what a full disk left', 'x'.repeat(31), /has only 31 characters/],
])('%s is no secret: it is refused in words and left as it is', async (_name, found, words) => {
  const folder = await temporaryFolder()
  await writeFile(join(folder, 'secret'), found)
  const attempt = keptSecret(folder)
  await expect(attempt).rejects.toThrow(UnfitFolder)
  await expect(attempt).rejects.toThrow(words)
  expect(await readFile(join(folder, 'secret'), 'utf8')).toBe(found)
})

test('a first start on a full disk leaves no secret behind, and the next one makes a whole one', async () => {
  const folder = await temporaryFolder()
  await symlink('/dev/full', join(folder, 'secret.new'))
  await expect(keptSecret(folder)).rejects.toMatchObject({ code: 'ENOSPC' })
  expect(await readdir(folder)).not.toContain('secret')
})
