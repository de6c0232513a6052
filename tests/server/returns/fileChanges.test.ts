import { beforeAll, describe, expect, test } from 'vitest'
import type { FileChanges } from '#shared/returns/fileChanges.ts'
import { edited, reworded } from '../../support/pptxEdited.ts'
import { chartDeck, chartOf, sampleNumbers } from '../../support/chartDecks.ts'
import { changesIn, made, type Made } from '../../support/pptxReturned.ts'
import { demoSamples } from '../../support/pptxSamples.ts'

const wordsOf = (changes: FileChanges) =>
  changes.flatMap(({ words }) => words.map(({ was, file: now }) => [was, now]))
const saidOf = (changes: FileChanges) => changes.flatMap(({ things }) => things.map(({ said }) => said))

let demo: Made
let chart: Made
beforeAll(async () => {
  chart = await made(chartDeck([chartOf(sampleNumbers)]))
  const [sample] = await demoSamples()
  demo = await made(sample!.deck, sample!.assetPaths)
})

const onSlide = (nth: number, edit: (xml: string) => string) => (xml: string, path: string) =>
  path === `ppt/slides/slide${nth}.xml` ? edit(xml) : xml

/** The first thing on a slide that says this, whole. */
const shapeSaying = (xml: string, words: string): string =>
  (xml.match(/<p:sp>.*?<\/p:sp>/gs) ?? []).find((one) => one.includes(words)) ?? ''

/** As PowerPoint does: runs cut for spelling, ids of its own, extensions. */
const byPowerPoint = (xml: string, path: string): string =>
  !path.startsWith('ppt/slides/slide')
    ? xml
    : xml
        .replaceAll(
          /<a:r>(<a:rPr[^>]*>(?:(?!<\/a:rPr>).)*<\/a:rPr>|<a:rPr[^>]*\/>)<a:t>([^<]{4})([^<]+)<\/a:t><\/a:r>/gs,
          (_, look: string, one: string, two: string) =>
            [one, two].map((words) => `<a:r>${look}<a:t>${words}</a:t></a:r>`).join(''),
        )
        .replaceAll(/<p:cNvPr id="(\d+)"/g, (_, id: string) => `<p:cNvPr id="${Number(id) + 1000}"`)
        .replaceAll('<a:endParaRPr ', '<a:endParaRPr dirty="0" ')

/** As Google Slides does: names of its own, and no marks. */
const byGoogle = (xml: string, path: string): string =>
  !path.startsWith('ppt/slides/slide')
    ? xml
    : xml.replaceAll(/<p:cNvPr id="(\d+)" name="[^"]*"/g, '<p:cNvPr id="$1" name="Google Shape;$1;p1"')

describe('a file that somebody’s program has saved', () => {
  test('is unchanged, however it writes runs, ids and names', async () => {
    expect(await changesIn(demo, demo.bytes)).toEqual([])
    expect(await changesIn(demo, edited(demo.bytes, byPowerPoint))).toEqual([])
    expect(await changesIn(demo, edited(demo.bytes, byGoogle))).toEqual([])
  })

  test('with other words says which, also where names are lost', async () => {
    const changed = reworded(
      demo.bytes,
      ['right by six.', 'right by five.'],
      ['before we show you anything', 'in short'],
    )
    for (const program of [byPowerPoint, byGoogle]) {
      const changes = await changesIn(demo, edited(changed, program))
      expect(wordsOf(changes)).toEqual([
        ['Fresh food,\nright by six.', 'Fresh food,\nright by five.'],
        ['Three things you told us,\nbefore we show you anything', 'Three things you told us,\nin short'],
      ])
      expect(saidOf(changes)).toEqual([])
    }
  })

  test('with things that are moved, gone, new or copied says so of each, and keeps their words', async () => {
    const box = (xml: string) => shapeSaying(xml, 'before we show you anything')
    const changed = edited(
      edited(
        demo.bytes,
        onSlide(2, (xml) => {
          const copy = box(xml).replace('before we show you anything', 'and a copy')
          return xml.replace('</p:spTree>', `${copy.replace(/id="\d+"/, 'id="900"')}</p:spTree>`)
        }),
      ),
      onSlide(1, (xml) => xml.replace(shapeSaying(xml, 'right by six.'), '')),
    )
    const changes = await changesIn(demo, changed)
    expect(wordsOf(changes)).toEqual([])
    expect(changes.flatMap(({ things }) => things.map(({ said, words }) => [said, words]))).toEqual([
      ['The text “Fresh food, right by six.” is deleted in the file.', ''],
      ['A text is new in the file.', 'Three things you told us,\nand a copy'],
    ])
  })

  test('with slides that are moved, gone, hidden or new says so, and what they say', async () => {
    const listed = (ids: readonly string[]) => (order: readonly string[]) => [
      order[1]!,
      order[0]!,
      ...order.slice(3),
      ...ids,
    ]
    const changed = edited(demo.bytes, (xml, path) => {
      if (path === 'ppt/slides/slide5.xml') return xml.replace('<p:sld ', '<p:sld show="0" ')
      if (path !== 'ppt/presentation.xml') return xml
      const order = xml.match(/<p:sldId [^>]*\/>/g)!
      return xml.replace(
        /<p:sldIdLst>.*?<\/p:sldIdLst>/s,
        `<p:sldIdLst>${listed([])(order).join('')}</p:sldIdLst>`,
      )
    })
    const changes = await changesIn(demo, changed)
    expect(wordsOf(changes)).toEqual([])
    expect(saidOf(changes)).toEqual([
      'Slide 2 is number 1 in the file.',
      'The slide is hidden in the file.',
      'The slide is deleted in the file.',
    ])
    // The other way round the third slide is new.
    const short = { ...demo, slides: demo.slides.filter((_, at) => at !== 2) }
    const [fresh, ...more] = await changesIn(short, demo.bytes)
    expect(more).toEqual([])
    expect(fresh).toMatchObject({ slideId: null, number: 3 })
    expect(fresh!.things.map(({ said }) => said)).toEqual([
      'Slide 3 is new in the file, with 2 pictures.',
      'It has notes.',
    ])
    for (const { words } of demo.slides[2]!.slide.things)
      for (const { text } of words) expect(fresh!.things[0]!.words).toContain(text)
  })

  test('with a picture that is described otherwise says how, and nothing where a program left it out', async () => {
    const described = (alt: string) =>
      edited(demo.bytes, (xml, path) =>
        path.startsWith('ppt/slides/slide')
          ? xml.replaceAll(/(<p:pic>.*?<p:cNvPr [^>]*?)descr="[^"]*"/gs, `$1descr="${alt}"`)
          : xml,
      )
    expect(await changesIn(demo, described(''))).toEqual([])
    const things = (await changesIn(demo, described('A pier at dawn'))).flatMap((slide) => slide.things)
    expect(things[0]).toMatchObject({
      said: 'The picture is described otherwise in the file.',
      words: 'A pier at dawn',
    })
    expect(things[0]!.block).not.toBeNull()
  })

  test('with words that stand out otherwise says how', async () => {
    const bold = edited(
      demo.bytes,
      onSlide(2, (xml) =>
        xml.replace(/(<a:rPr [^>]*)(>(?:(?!<a:t>).)*<a:t>before we show you anything<)/s, '$1 u="sng"$2'),
      ),
    )
    const [slide, ...more] = await changesIn(demo, bold)
    expect(more).toEqual([])
    expect(slide!.words).toEqual([])
    expect(slide!.things.map(({ said, words }) => [said, words])).toEqual([
      [
        'The text “Three things you told us, before we show…” is emphasised in the file.',
        'underline: before we show you anything',
      ],
    ])
  })

  test('with words beside a slide, in its title that nobody sees too, says them', async () => {
    const aside = `<p:sp><p:nvSpPr><p:cNvPr id="990" name="TextBox"/><p:cNvSpPr txBox="1"/><p:nvPr/></p:nvSpPr><p:spPr><a:xfrm><a:off x="13000000" y="0"/><a:ext cx="900000" cy="900000"/></a:xfrm><a:prstGeom prst="rect"/></p:spPr><p:txBody><a:bodyPr/><a:p><a:r><a:t>Ask Ana</a:t></a:r></a:p></p:txBody></p:sp>`
    const parked = edited(
      chart.bytes,
      onSlide(1, (xml) =>
        xml
          .replace('</p:spTree>', `${aside}</p:spTree>`)
          .replace(/(type="title"(?:(?!<a:t>).)*<a:t>)[^<]*/s, '$1Our numbers'),
      ),
    )
    expect(
      (await changesIn(chart, parked)).flatMap(({ things }) => things.map(({ words }) => words)),
    ).toEqual(['Our numbers', 'Ask Ana'])
  })

  test('with other numbers in a chart says which, point by point', async () => {
    const changes = await changesIn(
      chart,
      edited(chart.bytes, (xml, path) =>
        /ppt\/charts\/[^/]*\.xml$/.test(path) ? xml.replace('<c:v>8.5</c:v>', '<c:v>9.5</c:v>') : xml,
      ),
    )
    expect(changes.flatMap(({ words }) => words)).toMatchObject([{ was: '8.5', file: '9.5', isNumber: true }])
    expect(saidOf(changes)).toEqual([])
  })
})
