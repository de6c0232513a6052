import type { LayoutForm } from './layoutForm.ts'

/** The layout of a template that a deck opens with: that of title slides, or the first that has a title. */
export function openingLayout(layouts: readonly LayoutForm[]): LayoutForm | undefined {
  const having = (type: string) =>
    layouts.find(({ blocks = [] }) => blocks.some(({ filePlaceholder }) => filePlaceholder?.type === type))
  return having('ctrTitle') ?? having('title') ?? layouts[0]
}
