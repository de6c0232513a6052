import { expect, test } from 'vitest'
import { linkAddress, linkRefusal, meantLink } from '#shared/model/link.ts'
import { defaultTheme } from '#shared/model/theme.ts'
import { readMarks } from '#shared/docs/richTextFormats.ts'
import { planLook } from '#shared/pptx/planLook.ts'

test.each([
  ['https://example.com', 'https://example.com'],
  ['HTTP://example.com:8080/a?b=c#d', 'http://example.com:8080/a?b=c#d'],
  ['https://example.com/a b?q="x"', 'https://example.com/a%20b?q=%22x%22'],
  ['https://example.com/%C3%BC', 'https://example.com/%C3%BC'],
  ['https://example.com/ü', 'https://example.com/%C3%BC'],
  ['mailto:ada@example.com?subject=Hello', 'mailto:ada@example.com?subject=Hello'],
  [
    'mailto:ada@müller.de,bo@example.com?subject=Guten Tag',
    'mailto:ada@xn--mller-kva.de,bo@example.com?subject=Guten%20Tag',
  ],
  ['mailto:jörg@example.com', 'mailto:j%C3%B6rg@example.com'],
  ['https://müller.de/über uns', 'https://xn--mller-kva.de/%C3%BCber%20uns'],
  ['https://例え.jp:8443?q=1', 'https://xn--r8jz45g.jp:8443?q=1'],
  ['HTTPS://[2001:DB8::1]:8443/a', 'https://[2001:db8::1]:8443/a'],
  ['http://[::1]', 'http://[::1]'],
  ['https://example.com:65535', 'https://example.com:65535'],
  ['MAILTO:Ada@Example.com?subject=100 %25 sure', 'mailto:Ada@Example.com?subject=100%20%25%20sure'],
  ['tel:+49-30-12', 'tel:+49-30-12'],
  ['tel:+49 (30) 12\u00a034/56', 'tel:+49(30)123456'],
])('%s is a link', (link, address) => {
  expect(linkAddress(link)).toBe(address)
})

test.each([
  'example.com',
  '/slides',
  '',
  'javascript:alert(1)',
  'file:///etc/passwd',
  'https://',
  'https://me:secret@example.com',
  'https://ex ample.com',
  'http://[::1',
  'http://[hello]',
  'https://example.com:65536',
  'mailto:nobody',
  'https://example.com/\ud800',
])('%j is none', (link) => {
  expect(linkAddress(link)).toBeNull()
})

test.each([['https://müller.de', 'tel:+47 22', 'mailto:ada@müller.de', 'https://example.com/a b']])(
  'what the page takes, the file takes: %j',
  (...links) => {
    for (const link of links) {
      const marks = readMarks({ link })
      expect(marks.link).toMatch(/^[\x21-\x7e]+$/)
      expect(planLook(defaultTheme.text.body, marks).link?.to).toEqual({ address: marks.link })
    }
  },
)

test.each([
  ['example.com/a', 'https://example.com/a'],
  ['müller.de', 'https://xn--mller-kva.de'],
  ['localhost:8080/a', 'https://localhost:8080/a'],
  ['http://example.com', 'http://example.com'],
  ['ada@example.com', 'mailto:ada@example.com'],
  ['tel:+47 22', 'tel:+4722'],
  ['+47 22 33 44', 'tel:+47223344'],
  ['+49 (30) 12 34/56', 'tel:+49(30)123456'],
  ['030/123456', 'tel:030123456'],
  ['//example.com/a', 'https://example.com/a'],
  ['[::1]:8080/a', 'https://[::1]:8080/a'],
])('an address typed as %j leads to %j', (typed, address) => {
  expect(linkAddress(meantLink(typed))).toBe(address)
})

test.each([
  [' ', /^Type an address/],
  ['https://ex ample.com', /up to the first slash/],
  ['https://me:secret@example.com', /name and the password/],
  ['mailto:nobody', /whole mail address/],
  ['tel:call me', /phone number/],
  ['ftp://example.com', /not to “ftp:”/],
  ['javascript:alert(1)', /not to “javascript:”/],
  [`https://example.com/${'a'.repeat(2_000)}`, /2,000/],
])('%j is refused with what is true of it', (typed, said) => {
  const meant = meantLink(typed)
  expect(linkAddress(meant)).toBeNull()
  expect(linkRefusal(meant)).toMatch(said)
})
