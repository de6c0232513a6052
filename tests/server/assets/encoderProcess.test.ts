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

test('a process opens pictures as this one would, one after the other, and refuses in the same words', async () => {
  const here = await reencode(picture)
  const there = await encoder.encode(picture)
  expect({ ...there, bytes: Buffer.from(there.bytes) }).toEqual(here)
  const refusal = { status: 415, code: 'unsupported-picture', path: 'file' }
  await expect(encoder.encode(Buffer.from('no picture'))).rejects.toMatchObject(refusal)
  expect((await encoder.encode(picture)).width).toBe(40)
})

const encoders = () => childProcesses('encodeProcess')

test.runIf(process.platform === 'linux')(
  'it stands behind people who write; where it ends, that picture is refused and the next one is opened',
  async () => {
    await encoder.encode(picture)
    const { pid, nice } = encoders()[0]!
    expect(nice).toBe(10)
    process.kill(pid, 'SIGSTOP')
    const lost = expect(encoder.encode(picture)).rejects.toMatchObject({ code: 'broken-picture' })
    process.kill(pid, 'SIGKILL')
    await lost
    expect((await encoder.encode(picture)).width).toBe(40)
    await encoder.close()
    expect(encoders()).toEqual([])
  },
)
