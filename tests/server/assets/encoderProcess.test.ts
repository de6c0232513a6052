import { mkdtempSync, writeFileSync } from 'node:fs'
import { getPriority, tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, expect, test } from 'vitest'
import { EncoderProcess } from '#server/assets/encoderProcess.ts'
import { reencode } from '#server/assets/reencode.ts'
import { childProcesses } from '../../support/childProcesses.ts'

const encoder = new EncoderProcess()
afterAll(() => encoder.close())

const picture = await sharp({ create: { width: 40, height: 20, channels: 3, background: '#3a6ea5' } })
  .jpeg()
  .toBuffer()

function place(bytes: Uint8Array): string {
  const path = join(mkdtempSync(join(tmpdir(), 'duodeck-encoder-')), 'picture')
  writeFileSync(path, bytes)
  return path
}

test('a process opens pictures as this one would, one after the other, and refuses in the same words', async () => {
  const here = await reencode(picture)
  const there = await encoder.encode(place(picture))
  expect({ ...there, bytes: Buffer.from(there.bytes) }).toEqual(here)
  const refusal = { status: 415, code: 'unsupported-picture', path: 'file' }
  await expect(encoder.encode(place(Buffer.from('no picture')))).rejects.toMatchObject(refusal)
  expect((await encoder.encode(place(picture))).width).toBe(40)
})

test('where no process can be begun it is no fault of the picture, which can be tried again', async () => {
  const other = new EncoderProcess()
  const { execPath } = process
  process.execPath = join(tmpdir(), 'no-node')
  try {
    await expect(other.encode(place(picture))).rejects.toMatchObject({ status: 503, code: 'busy' })
  } finally {
    process.execPath = execPath
  }
  expect((await other.encode(place(picture))).width).toBe(40)
  await other.close()
})

const encoders = () => childProcesses('encodeProcess')

test.runIf(process.platform === 'linux')(
  'it stands behind people who write; where it ends, that picture is refused and the next one is opened',
  async () => {
    await encoder.encode(place(picture))
    const { pid, nice } = encoders()[0]!
    expect(nice).toBe(Math.max(10, getPriority()))
    process.kill(pid, 'SIGSTOP')
    const lost = expect(encoder.encode(place(picture))).rejects.toMatchObject({ code: 'broken-picture' })
    process.kill(pid, 'SIGKILL')
    await lost
    expect((await encoder.encode(place(picture))).width).toBe(40)
    await encoder.close()
    expect(encoders()).toEqual([])
  },
)
