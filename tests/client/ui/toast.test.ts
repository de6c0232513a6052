import { beforeEach, expect, test, vi } from 'vitest'
import { currentToasts, dismissToast, showToast } from '#client/ui/toast.ts'

beforeEach(() => {
  for (const { id } of currentToasts()) dismissToast(id)
})

const texts = () => currentToasts().map(({ text }) => text)

test('the same words stand once, last, and do what was asked last', () => {
  const [first, second] = [vi.fn(), vi.fn()]
  showToast('Marketing owns this.', { action: { label: 'Suggest a change', run: first } })
  showToast('Copied.')
  showToast('Marketing owns this.', { action: { label: 'Suggest a change', run: second } })
  expect(texts()).toEqual(['Copied.', 'Marketing owns this.'])
  currentToasts()[1]?.action?.run()
  expect(first).not.toHaveBeenCalled()
  expect(second).toHaveBeenCalledOnce()
})

test('of four messages the oldest goes', () => {
  for (const text of ['one', 'two', 'three', 'four']) showToast(text)
  expect(texts()).toEqual(['two', 'three', 'four'])
})
