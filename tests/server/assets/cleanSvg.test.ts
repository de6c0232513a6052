import sharp from 'sharp'
import { expect, test } from 'vitest'
import { cleanSvg, svgLimits } from '#server/assets/cleanSvg.ts'
import { NotPlainSvg } from '#server/assets/svgLooks.ts'

const svg = (inside: string, said = 'viewBox="0 0 40 20"') =>
  Buffer.from(
    `<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" ${said}>${inside}</svg>`,
  )
const clean = (inside: string, said?: string) => cleanSvg(svg(inside, said)).svg

test('shapes, paint and uses stay, with a size in pixels and no names but their own', () => {
  const drawing = cleanSvg(
    svg(
      '<title>Logo</title><defs><linearGradient id="g"><stop offset="0" stop-color="#f00"/></linearGradient><path id="p" d="M0 0h4v4z"/></defs>' +
        '<g transform="translate(2,3)"><use xlink:href="#p" fill="url(#g)"/><circle cx="9" cy="9" r="4" data-note="x" style="fill: red; opacity: .5"/></g>',
    ),
  )
  expect(drawing).toMatchObject({ width: 2048, height: 1024 })
  expect(drawing.svg).toContain('width="2048" height="1024"')
  expect(drawing.svg).toContain('<use xlink:href="#a1" fill="url(#a2)"></use>')
  expect(drawing.svg).toContain('<circle cx="9" cy="9" r="4" fill="red" opacity=".5"></circle>')
  expect(drawing.svg).not.toMatch(/title|data-note|style/)
})

test('what a style sheet says is said by each element, the nearest word last', () => {
  const drawn = clean(
    '<style>/* Illustrator *//**/*{fill:#000} .a,.b{fill:#010101} #own{fill:#030303} path{fill:#040404;stroke:#000} .b{fill:#020202}</style>' +
      '<path class="a" d="M0 0"/><path class="b a" d="M1 1"/><path id="own" class="b" d="M2 2"/><path class="a" style="fill:#050505" d="M3 3"/>',
  )
  expect([...drawn.matchAll(/<path [^>]* fill="([^"]*)"/g)].map(([, fill]) => fill)).toEqual([
    ...['#010101', '#020202', '#030303', '#050505'],
  ])
  expect(drawn).not.toContain('style')
})

test.each([
  ['scripts', '<script>alert(1)</script>'],
  ['handlers', '<path d="M0 0" onload="alert(1)" onclick="alert(1)"/>'],
  [
    'animation',
    '<path d="M0 0"><animate attributeName="d" to="M9 9"/><set attributeName="href" to="javascript:x"/></path>',
  ],
  ['links', '<a xlink:href="javascript:alert(1)" href="https://evil.example"><path d="M0 0"/></a>'],
  [
    'notes of programs',
    '<x:y xmlns:x="urn:x" onload="alert(1)"><script>1</script></x:y><metadata><script/></metadata>',
  ],
])('%s are left out', (_what, inside) => {
  expect(clean(`<path d="M1 1h2"/>${inside}`)).not.toMatch(/alert|script|evil|href="[^#]|animate|<set|onload/)
})

test.each([
  ['a picture', '<image href="data:image/png;base64,AAAA"/>'],
  ['a picture elsewhere', '<image xlink:href="https://evil.example/x.png"/>'],
  ['a page', '<foreignObject><body xmlns="http://www.w3.org/1999/xhtml"/></foreignObject>'],
  ['words', '<text>Hello</text>'],
  ['a filter', '<filter id="f"><feGaussianBlur stdDeviation="999"/></filter>'],
  ['a filter by style', '<path d="M0 0" style="filter:url(#f)"/>'],
  ['paint from elsewhere', '<path d="M0 0" fill="url(https://evil.example/a.svg#x)"/>'],
  ['paint from data', '<path d="M0 0" style="fill:url(data:image/svg+xml,x)"/>'],
  ['paint from elsewhere, by another case', '<path d="M0 0" fill="URL(evil.svg#x)"/>'],
  ['a use of something elsewhere', '<use href="https://evil.example/a.svg#x"/>'],
  ['an imported sheet', '<style>@import "https://evil.example/x.css";</style>'],
  ['a sheet that reaches further', '<style>g path{fill:red}</style>'],
  ['a million dashes', '<path d="M0 0H1" stroke-dasharray="0.00001"/>'],
  ['marks at every corner', '<path d="M0 0H1" marker-mid="url(#m)"/>'],
  ['another drawing', '<svg><path d="M0 0"/></svg>'],
  ['a use of itself', '<g id="a"><use href="#a"/></g>'],
  [
    'a pattern of itself',
    '<pattern id="p"><path d="M0 0" fill="url(#p)"/></pattern><path d="M0 0" fill="url(#p)"/>',
  ],
  ['a broken end', '<path'],
  ['an entity of its own', '&bomb;'],
])('%s makes it no drawing that could be kept', (_what, inside) => {
  expect(() => clean(inside)).toThrow(NotPlainSvg)
})

test('layers that are switched off stay at home, as does what lies ready for nobody, and all names', () => {
  const drawn = clean(
    '<style>.off{display:none}</style><g id="Offer-of-March" display="none"><path d="M1 1"/></g><path class="off" d="M2 2"/>' +
      '<path style="display: none" d="M3 3"/><defs id="Secret-Parts"><path id="unused" d="M4 4"/><symbol id="Logo"><path d="M5 5"/></symbol></defs>' +
      '<g id="Client-Acme"><use href="#Logo" fill="url(#Gone)"/><use href="#twice"/></g>' +
      '<g display="none" fill="#123456"><path id="twice" d="M6 6"/><path id="twice" d="M7 7"/></g>',
  )
  expect(drawn.slice(drawn.indexOf('>') + 1)).toBe(
    '<defs><symbol id="a1"><path d="M5 5"></path></symbol></defs>' +
      '<g><use xlink:href="#a1" fill="url(#a2)"></use><use xlink:href="#a3"></use></g>' +
      '<g display="none" fill="#123456"><path id="a3" d="M6 6"></path></g></svg>',
  )
})

test('what a sheet says once does not grow beyond all bounds where many elements say it', () => {
  const parts = '<path class="a" d="M0 0"/>'.repeat(2_000)
  expect(() => clean(`<style>.a{fill:rgb(${'0'.repeat(9_000)})}</style>${parts}`)).toThrow('too long a value')
  const colours = `rgb(${'0'.repeat(150)},1,1)`
  expect(() => clean(`<style>.a{fill:${colours};stroke:${colours}}</style>${parts}`)).toThrow('too large')
})

const long = (what: string) => what.repeat(390_000 / what.length)

test.each([
  ['digits of a path', () => svg(`<path d="${long('1')}"/>`)],
  ['spaces of a path', () => svg(`<path d="M${long(' ')}"/>`)],
  ['addresses in a value', () => svg(`<path clip-path="${long('url(')}"/>`)],
  ['addresses of a path', () => svg(`<path d="${long('url(')}"/>`)],
  ['addresses that do not end', () => svg(`<path d="url( '#${long('a')}"/>`)],
  ['comments that do not end', () => svg(`<path style="${long('/*')}"/>`)],
  ['comments of a sheet', () => svg(`<style>${long('/*')}</style>`)],
  ['a sheet without rules', () => svg(`<style>${long('a')}</style>`)],
  ['a sheet that does not end', () => svg(`<style>a{${long('b')}</style>`)],
  ['languages of a sheet', () => svg(`<style>${long('@charset')}</style>`)],
  [
    'classes',
    () => svg(`<style>${'.a{fill:red}'.repeat(500)}</style><path class="${'a '.repeat(100_000)}"/>`),
  ],
  ['digits of a size', () => svg('<path/>', `width="${long('1')}x"`)],
])('%s, as many as a file may hold, are read at once', (_what, given) => {
  const began = performance.now()
  try {
    cleanSvg(given())
  } catch (error) {
    expect(error).toBeInstanceOf(NotPlainSvg)
  }
  // Looked through once for each character it took minutes.
  expect(performance.now() - began).toBeLessThan(2_000)
})

test('neither uses of uses, nor depth, nor length, nor parts grow beyond all bounds', () => {
  const doubled = Array.from(
    { length: 20 },
    (_, at) => `<g id="g${at + 1}"><use href="#g${at}"/><use href="#g${at}"/></g>`,
  )
  expect(() => clean(`<path id="g0" d="M0 0"/>${doubled.join('')}`)).toThrow('too many parts')
  expect(() => clean('<g>'.repeat(60) + '</g>'.repeat(60))).toThrow('too deep')
  expect(() => clean('<path/>'.repeat(svgLimits.elements + 1))).toThrow('too many parts')
  expect(() => clean('<g opacity=".9"><path/></g>'.repeat(400))).toThrow('too many parts')
  expect(() => clean(`<path d="${'M0 0'.repeat(200_000)}"/>`)).toThrow('too large')
  expect(() => clean('<path/>', '')).toThrow('no size')
  expect(() => clean('<path/>', 'viewBox="0 0 1 5000"')).toThrow('no size')
})

test('what is kept is a drawing to whoever draws it, and is kept as it is when it comes again', async () => {
  const once = cleanSvg(svg('<rect x="10" width="20" height="20" fill="#0000ff"/>'))
  expect(cleanSvg(Buffer.from(once.svg))).toEqual(once)
  const { data, info } = await sharp(Buffer.from(once.svg)).raw().toBuffer({ resolveWithObject: true })
  expect(info).toMatchObject({ width: 2048, height: 1024 })
  const middle = (512 * info.width + 1024) * info.channels
  expect([...data.subarray(middle, middle + 4)]).toEqual([0, 0, 255, 255])
})
