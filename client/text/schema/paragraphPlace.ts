import { Extension } from '@tiptap/core'
import { placeBounds } from '#shared/model/richText.ts'
import { readTabs, writtenTabs } from '#shared/model/tabStop.ts'

type Place = keyof typeof placeBounds

/** Indent, first line and space of a paragraph as numbers, and its tab stops as documents write them. */
export const ParagraphPlace = Extension.create({
  name: 'paragraphPlace',
  addGlobalAttributes() {
    return [
      {
        types: ['paragraph'],
        attributes: {
          indent: number('indent'),
          firstLine: number('firstLine'),
          spaceBefore: number('spaceBefore'),
          tabs: {
            default: null,
            parseHTML: (element) => {
              const tabs = readTabs(element.dataset['tabs'])
              return tabs && writtenTabs(tabs)
            },
            renderHTML: ({ tabs }) => (typeof tabs === 'string' ? { 'data-tabs': tabs } : {}),
          },
        },
      },
    ]
  },
})

function number(name: Place) {
  const [least, most] = placeBounds[name]
  const key = `data-${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`
  return {
    default: null,
    parseHTML: (element: HTMLElement): number | null => {
      const said = element.getAttribute(key)
      const value = Number(said)
      return said !== null && value >= least && value <= most ? value : null
    },
    renderHTML: (attributes: Record<string, unknown>) =>
      typeof attributes[name] === 'number' ? { [key]: String(attributes[name]) } : {},
  }
}
