import { readFileSync, readdirSync } from 'node:fs'
import sharp from 'sharp'
import { afterAll, expect, test } from 'vitest'
import { EncoderProcess } from '#server/assets/encoderProcess.ts'
import { reencode } from '#server/assets/reencode.ts'
import { eventually } from '../../support/eventually.ts'

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

/** Processes that open pictures for this one, with how far they stand behind others. */
const encoders = (): readonly (readonly [pid: number, nice: number])[] =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((pid) => {
      try {
        const [stat, command] = [
          readFileSync(`/proc/${pid}/stat`, 'utf8'),
          readFileSync(`/proc/${pid}/cmdline`),
        ]
        const [, parent, ...rest] = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
        const isOurs = Number(parent) === process.pid && command.includes('encodeProcess')
        return isOurs ? [[Number(pid), Number(rest[14])] as const] : []
      } catch {
        return []
      }
    })

test.runIf(process.platform === 'linux')(
  'it stands behind people who write; where it ends, that picture is refused and the next one is opened',
  async () => {
    await encoder.encode(picture)
    const [[pid, nice] = [0, 0]] = encoders()
    expect(nice).toBe(10)
    process.kill(pid, 'SIGSTOP')
    const lost = expect(encoder.encode(picture)).rejects.toMatchObject({ code: 'broken-picture' })
    process.kill(pid, 'SIGKILL')
    await lost
    expect((await encoder.encode(picture)).width).toBe(40)
    encoder.close()
    await eventually(() => expect(encoders()).toEqual([]))
  },
)
