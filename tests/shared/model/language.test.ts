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
