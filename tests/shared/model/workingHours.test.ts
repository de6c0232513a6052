import { expect, test } from 'vitest'
import { hoursWords, isAtWork, localTime, readHours, writeHours } from '#shared/model/workingHours.ts'

const hours = (text: string) => readHours(text)!

test('hours are read as they are written, and nothing else is', () => {
  for (const text of ['12345 09:00-17:30', '7 00:00-23:59', '1234567 22:00-06:00'])
    expect(writeHours(hours(text))).toBe(text)
  expect(writeHours({ days: [5, 1], from: 60, to: 120 })).toBe('15 01:00-02:00')
  for (const text of [
    '',
    ' 09:00-17:00',
    '0 09:00-17:00',
    '8 09:00-17:00',
    '11 09:00-17:00',
    '21 09:00-17:00',
  ])
    expect(readHours(text)).toBeNull()
  for (const text of ['1 24:00-17:00', '1 9:00-17:00', '1 09:60-17:00', '1 09:00-17:00 ', '1 09:00'])
    expect(readHours(text)).toBeNull()
})

test('they are said as people say them', () => {
  expect(hoursWords(hours('12345 09:00-17:30'))).toBe('Mon to Fri, 09:00 to 17:30')
  expect(hoursWords(hours('135 08:00-12:00'))).toBe('Mon, Wed, Fri, 08:00 to 12:00')
  expect(hoursWords(hours('67 10:00-14:00'))).toBe('Sat, Sun, 10:00 to 14:00')
  expect(hoursWords(hours('3 10:00-14:00'))).toBe('Wed, 10:00 to 14:00')
})

test('who works at night works on the morning after, too, and Sunday’s night ends on Monday', () => {
  const at = (day: number, clock: string) => {
    const [hour = 0, minute = 0] = clock.split(':').map(Number)
    return { day, minute: hour * 60 + minute }
  }
  const office = hours('12345 09:00-17:30')
  expect(
    [at(1, '08:59'), at(1, '09:00'), at(1, '17:29'), at(1, '17:30'), at(6, '10:00')].map((time) =>
      isAtWork(office, time),
    ),
  ).toEqual([false, true, true, false, false])
  const night = hours('7 22:00-06:00')
  expect(
    [at(7, '21:59'), at(7, '22:00'), at(1, '05:59'), at(1, '06:00'), at(7, '05:00')].map((time) =>
      isAtWork(night, time),
    ),
  ).toEqual([false, true, true, false, false])
})

test('the clock of a place is told, also over a day’s edge and in summer', () => {
  const evening = new Date('2026-06-14T22:30:00Z')
  expect(localTime('Asia/Tokyo', evening)).toEqual({ day: 1, minute: 7 * 60 + 30 })
  expect(localTime('Europe/Lisbon', evening)).toEqual({ day: 7, minute: 23 * 60 + 30 })
  expect(localTime('Europe/Lisbon', new Date('2026-12-14T00:05:00Z'))).toEqual({ day: 1, minute: 5 })
  expect(localTime('Mars/Base', evening)).toBeNull()
})
