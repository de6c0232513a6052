import { afterAll, beforeAll, expect, test } from 'vitest'
import { readStarters } from '#server/starters/all.ts'
import { changesIn, made } from '../support/pptxReturned.ts'
import { demoSamples, starterSample } from '../support/pptxSamples.ts'
import { moveFirstPicture, say } from './changes.ts'
import { Office } from './office.ts'

let office: Office
beforeAll(async () => {
  office = await Office.open()
})
afterAll(() => office.close())

test('what somebody changed in LibreOffice is found, and nothing else', async () => {
  const [sample] = await demoSamples()
  const demo = await made(sample!.deck, sample!.assetPaths)
  const slots = sample!.deck.slides.flatMap((slide, at) =>
    slide.hidden
      ? []
      : slide.blocks.flatMap((block) => (block.slot && 'body' in block ? [{ block, at }] : [])),
  )
  const three = slots
    .map(({ block, at }) => ({ id: block.id, at, text: 'body' in block ? block.body.text : [] }))
    .flatMap(({ id, at, text }) => {
      const [first] = text.flatMap(({ inlines }) =>
        inlines.flatMap((one) => (one.kind === 'text' ? one.text : [])),
      )
      return first && first.length > 12 ? [{ id, at, from: first }] : []
    })
    .slice(0, 3)
  expect(three).toHaveLength(3)
  const changed = await office.changed(
    demo.bytes,
    [
      ...three.map(({ at, from }) => say(at, from, 'Changed')),
      say(1, 'before we show you anything', 'in short'),
      say(2, 'Pause after', 'Wait after', true),
      moveFirstPicture(0),
    ].join('\n'),
  )
  const changes = await changesIn(demo, changed)
  const said = changes.flatMap(({ words: all }) => all)
  for (const { id } of three) expect(said.find(({ block }) => block === id)?.file).toContain('Changed')
  expect(said.filter(({ file }) => file.includes('in short'))).toHaveLength(1)
  expect(said).toHaveLength(4)
  expect(changes.flatMap(({ notes }) => notes ?? [])).toEqual([
    {
      was: expect.stringContaining('Pause after') as string,
      file: expect.stringContaining('Wait after') as string,
    },
  ])
  expect(changes.flatMap(({ things }) => things)).toEqual([
    {
      block: expect.any(String) as string,
      said: 'The picture moved 38 px to the right in the file.',
      words: '',
    },
  ])
})

test('what LibreOffice only saves is unchanged', async () => {
  for (const starter of (await readStarters()).filter(({ id }) => /proposal|review/.test(id))) {
    const { deck, assetPaths } = await starterSample(starter)
    const file = await made(deck, assetPaths)
    expect(await changesIn(file, await office.changed(file.bytes, '')), starter.title).toEqual([])
  }
})
