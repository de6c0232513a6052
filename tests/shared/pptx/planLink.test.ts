import { expect, test } from 'vitest'
import { linkAddress } from '#shared/pptx/planLink.ts'

test.each([
  ['https://example.com', 'https://example.com'],
  ['HTTP://example.com:8080/a?b=c#d', 'HTTP://example.com:8080/a?b=c#d'],
  ['https://example.com/a b?q="x"', 'https://example.com/a%20b?q=%22x%22'],
  ['https://example.com/%C3%BC', 'https://example.com/%C3%BC'],
  ['https://example.com/ü', 'https://example.com/%C3%BC'],
  ['mailto:ada@example.com?subject=Hello', 'mailto:ada@example.com?subject=Hello'],
  ['tel:+49-30-12', 'tel:+49-30-12'],
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
  'mailto:nobody',
  'https://example.com/\ud800',
])('%j is none', (link) => {
  expect(linkAddress(link)).toBeNull()
})
