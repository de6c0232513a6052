import { expect, test } from 'vitest'
import { languageOf, latinLanguage } from '#shared/model/language.ts'

test.each([
  ['こんにちは', 'ja-JP'],
  ['東京の店', 'ja-JP'],
  ['北京', 'zh-CN'],
  ['서울', 'ko-KR'],
  ['مرحبا', 'ar-SA'],
  ['گزارش', 'fa-IR'],
  ['שלום', 'he-IL'],
  ['नमस्ते', 'hi-IN'],
  ['Daylark от А до Я', 'ru-RU'],
  ['Fresh food', null],
  ['84 %', null],
])('%s is in %s', (text, language) => {
  expect(languageOf(text)).toBe(language)
})

test('Han alone is Japanese beside kana', () => {
  expect(languageOf('東京', '東京のお店')).toBe('ja-JP')
  expect(languageOf('東京', 'Tokyo, 東京')).toBe('zh-CN')
})

test('Latin words are English unless their letters say otherwise, a name from elsewhere aside', () => {
  expect(latinLanguage('Fresh food moves in hours')).toBe('en-US')
  expect(latinLanguage(`${'Fresh food moves in hours. '.repeat(20)}Bergström`)).toBe('en-US')
  expect(latinLanguage('Für frische Lebensmittel zählt jede Stunde')).toBeNull()
})

test('what somebody said holds for all words in its script, and for no others', () => {
  expect(languageOf('Guten Tag', undefined, 'de-AT')).toBe('de-AT')
  expect(languageOf('12 %', undefined, 'ja-JP')).toBe('ja-JP')
  expect(languageOf('Tokyo', undefined, 'ja-JP')).toBeNull()
  expect(languageOf('東京', undefined, 'ja-JP')).toBe('ja-JP')
  expect(languageOf('東京', undefined, 'zh-HK')).toBe('zh-HK')
  expect(languageOf('東京のお店', undefined, 'zh-HK')).toBe('ja-JP')
  expect(languageOf('Добар дан', undefined, 'sr-Cyrl-RS')).toBe('sr-Cyrl-RS')
  expect(languageOf('Добар дан', undefined, 'sr-Latn-RS')).toBe('ru-RU')
  expect(languageOf('שלום', undefined, 'de-AT')).toBe('he-IL')
  expect(languageOf('صباح الخير', undefined, 'ar-EG')).toBe('ar-EG')
})
