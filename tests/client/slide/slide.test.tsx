import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { SlideThumbnail } from '#client/slide/SlideThumbnail.tsx'
import { SlideView } from '#client/slide/SlideView.tsx'
import { SlideLinksProvider, type SlideContext, type SlideLinks } from '#client/slide/slideContext.ts'
import { audienceSlide } from '#shared/compose/audience.ts'
import { compose } from '#shared/compose/compose.ts'
import { addSlide } from '#shared/docs/slideEdits.ts'
import { initDesign, readDesign } from '#shared/docs/designDoc.ts'
import { setLanguage } from '#shared/docs/languageDoc.ts'
import type { Language } from '#shared/model/language.ts'
import { frame } from '#shared/model/frame.ts'
import { paragraph, plainRichText, type Marks, type RichText } from '#shared/model/richText.ts'
import type { BlockContent } from '#shared/blocks/kinds.ts'
import * as Y from 'yjs'

const hash = 'a'.repeat(64)
const variable: RichText = [
  { ...paragraph(''), inlines: [{ kind: 'variable', name: 'client.name', marks: {} }] },
]
const slot = { name: 'Why', prompt: 'Say why', limit: null, required: false }

const deckWith = (...blocks: readonly BlockContent[]) => deckIn(null, ...blocks)

function deckIn(language: Language | null, ...blocks: readonly BlockContent[]) {
  const doc = new Y.Doc()
  initDesign(doc, { title: 'Deck' })
  setLanguage(doc, language)
  addSlide(doc, { title: 'First', blocks })
  const { theme, slides } = compose(readDesign(doc), null)
  return { theme, slide: slides[0]! }
}

function html(context: SlideContext, ...blocks: readonly BlockContent[]): string {
  return renderToStaticMarkup(<SlideView {...deckWith(...blocks)} context={context} />)
}

test('a slide is a named section, its title a heading, its words real text in reading order', () => {
  const markup = html(
    'audience',
    { kind: 'text', frame: frame(0, 0, 100, 50), body: { role: 'title', text: plainRichText('Fresh food') } },
    { kind: 'text', frame: frame(0, 60, 100, 50), body: { text: plainRichText('moves in hours') } },
  )
  expect(markup).toContain('aria-label="First"')
  expect(markup).toMatch(/role="heading".*Fresh food.*moves in hours/)
})

test('a fact nobody has stated is a chip in the editor and its sign elsewhere', () => {
  const words = { kind: 'text', frame: frame(0, 0, 100, 50), body: { text: variable } } as const
  expect(html('editor', words)).toContain('>Client name<')
  expect(html('print', words)).toContain('{{client.name}}')
})

test('a drawing in a colour is that colour where it covers its frame, with its description; a photograph is as it was', () => {
  const logo = { asset: hash, width: 100, height: 100, alt: 'Our logo' }
  const block = { kind: 'image', frame: frame(0, 0, 200, 200), tint: 'accent1' } as const
  const drawn = html('audience', { ...block, picture: { ...logo, drawing: true } })
  expect(drawn).toMatch(
    /<img[^>]*alt="Our logo"[^>]*background:linear-gradient\(var\(--c-accent1\) 0 0\)[^;]*;mask:url\(/,
  )
  expect(html('audience', { ...block, picture: logo })).not.toContain('mask:url')
})

test('prompts and empty frames are for those who can fill them', () => {
  const empty: readonly BlockContent[] = [
    { kind: 'text', frame: frame(0, 0, 100, 50), slot },
    { kind: 'image', frame: frame(0, 0, 300, 200), slot },
  ]
  expect(html('editor', ...empty).match(/Say why/g)).toHaveLength(2)
  for (const context of ['thumbnail', 'audience', 'print'] as const) {
    expect(html(context, ...empty)).not.toContain('Say why')
  }
})

test('a picture says what it shows and comes from where the context says', () => {
  const picture = { asset: hash, width: 400, height: 300, alt: 'A store at dawn' }
  const markup = html('audience', { kind: 'image', frame: frame(0, 0, 200, 200), picture })
  expect(markup).toContain(`src="/api/assets/${hash}"`)
  expect(markup).toContain('alt="A store at dawn"')
})

test('links can be followed before an audience, and are only words in the editor', () => {
  const text = plainRichText('').map((p) => ({
    ...p,
    inlines: [{ kind: 'text' as const, text: 'Plan', marks: { link: 'https://example.com/' } }],
  }))
  const words = { kind: 'text', frame: frame(0, 0, 100, 50), body: { text } } as const
  expect(html('audience', words)).toContain('<a href="https://example.com/"')
  expect(html('editor', words)).not.toContain('<a ')
})

test('a link to a slide does what whoever shows it says, on words and on all of a block, and else leads nowhere', () => {
  const text = [paragraph('Prices', { link: 'slide:prices' })]
  const { theme, slide } = deckWith(
    { kind: 'text', frame: frame(0, 0, 100, 50), body: { text } },
    { kind: 'shape', shape: 'rect', frame: frame(0, 60, 100, 50), link: 'jump:next' },
    { kind: 'shape', shape: 'rect', frame: frame(0, 120, 100, 50), link: 'https://example.com/' },
  )
  const drawn = (links: SlideLinks) =>
    renderToStaticMarkup(
      <SlideLinksProvider value={links}>
        <SlideView theme={theme} slide={audienceSlide(slide)} context="audience" />
      </SlideLinksProvider>,
    )
  const onPages = drawn((to) =>
    'slide' in to
      ? { goal: '3 · All prices', follow: `#${to.slide}` }
      : { goal: '2 · Team', follow: '#behind' },
  )
  expect(onPages).toMatch(/<a href="#prices">Prices<\/a>/)
  expect(onPages).toMatch(/<a class="[^"]*" aria-label="Go to 2 · Team" href="#behind">/)
  expect(
    drawn(() => ({ goal: '2 · Team', follow: () => undefined })).match(/role="link" tabindex="0"/gi),
  ).toHaveLength(2)
  const watched = drawn(() => null)
  expect(watched).toContain('<span class="link">Prices</span>')
  expect(watched.match(/href="[^"]*"/g)).toEqual(['href="https://example.com/"'])
  expect(renderToStaticMarkup(<SlideView theme={theme} slide={slide} context="editor" />)).not.toContain(
    '<a ',
  )
})

test('items say their level and show their sign, and a number goes on where the words say', () => {
  const item = (text: string, kind: 'bullet' | 'number', level: number, ordinal: number | null) => ({
    ...paragraph(text),
    list: { kind, level, ordinal },
  })
  const text = [
    item('a', 'bullet', 0, 1),
    item('still a', 'bullet', 0, null),
    item('three', 'number', 1, 3),
    item('four', 'number', 1, 4),
    item('b', 'bullet', 0, 2),
  ]
  const markup = html('print', { kind: 'text', frame: frame(0, 0, 100, 50), body: { text } })
  const items = [...markup.matchAll(/<p [^>]*aria-level="(\d)"[^>]*?(?: data-marker="([^"]*)")?>([^<]*)/g)]
  expect(items.map(([, level, marker, words]) => [level, marker, words])).toEqual([
    ['1', '•', 'a'],
    ['1', undefined, 'still a'],
    ['2', '3.', 'three'],
    ['2', '4.', 'four'],
    ['1', '•', 'b'],
  ])
  expect(markup).toContain('<div role="list">')
})

test('a sign has the colour of the first words behind it, and words in another script say their language', () => {
  const run = (words: string, marks: Marks = {}) => ({ kind: 'text', text: words, marks }) as const
  const red: Marks = { color: '#c00000' }
  const list = { kind: 'bullet' as const, level: 0, ordinal: 1 }
  const text = [
    { ...paragraph(''), list, inlines: [run('Price', red), run(' of all')] },
    { ...paragraph(''), list, inlines: [run('Date'), run(' of all', red)] },
    paragraph('שלום'),
  ]
  const markup = html('print', { kind: 'text', frame: frame(0, 0, 100, 50), body: { text } })
  const [price, date, greeting] = markup.match(/<p [^>]*>/g)!
  expect(price).toContain('--marker-color:#c00000')
  expect(date).not.toContain('--marker-color')
  expect(greeting).toContain('lang="he-IL"')
})

test('Latin words that are not English are not said to be in the page’s language', () => {
  const says = (words: string) =>
    html('audience', { kind: 'text', frame: frame(0, 0, 100, 50), body: { text: plainRichText(words) } })
  expect(says('Die Ware kommt nachts, pünktlich um sechs.')).toMatch(/<div[^>]* lang="" data-block/)
  expect(says('Fresh food moves in hours.')).not.toContain(' lang=')
  const spoken = (words: string) => {
    const body = { text: plainRichText(words) }
    const drawn = deckIn('ja-JP', { kind: 'text', frame: frame(0, 0, 100, 50), body })
    return renderToStaticMarkup(<SlideView {...drawn} context="audience" />)
  }
  expect(spoken('東京').match(/ lang="[^"]*"/g)).toEqual([' lang="ja-JP"', ' lang="ja-JP"'])
  expect(spoken('Grüße').match(/ lang="[^"]*"/g)).toContain(' lang=""')
})

test('an audience slide is drawn without anything private', () => {
  const { theme, slide } = deckWith({
    kind: 'text',
    frame: frame(0, 0, 100, 50),
    slot: { ...slot, name: 'Secret name' },
    reason: 'Secret reason',
    body: { text: plainRichText('Shown') },
  })
  const markup = renderToStaticMarkup(
    <SlideView theme={theme} slide={audienceSlide(slide)} context="audience" />,
  )
  expect(markup).toContain('Shown')
  expect(markup).not.toContain('Secret')
})

test('a thumbnail is one picture with a name, or decoration without one', () => {
  const deck = deckWith()
  expect(renderToStaticMarkup(<SlideThumbnail {...deck} label="Slide 1" />)).toContain('role="img"')
  expect(renderToStaticMarkup(<SlideThumbnail {...deck} />)).toMatch(/^<div[^>]*aria-hidden="true"/)
})

test('the number of a list has the room that its font needs, whether the block or the words name it', () => {
  const item = { ...paragraph('First'), list: { kind: 'number' as const, level: 0, ordinal: 10 } }
  const inCourier = {
    ...item,
    inlines: [{ kind: 'text' as const, text: 'First', marks: { font: 'Courier New' as const } }],
  }
  const box = { kind: 'text', frame: frame(0, 0, 400, 90) } as const
  expect(html('audience', { ...box, body: { text: [item] } })).not.toContain('--sign-width:')
  expect(html('audience', { ...box, body: { text: [inCourier] } })).toContain('--sign-width:1.36')
  expect(html('audience', { ...box, body: { text: [item], style: { font: 'Courier New' } } })).toContain(
    '--sign-width:1.36',
  )
})
