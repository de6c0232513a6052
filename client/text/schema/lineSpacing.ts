import { Extension } from '@tiptap/core'

/** `lineSpacing` of a paragraph: a number, in multiples of PowerPoint's single line. */
export const LineSpacing = Extension.create({
  name: 'lineSpacing',
  addGlobalAttributes() {
    return [
      {
        types: ['paragraph'],
        attributes: {
          lineSpacing: {
            default: null,
            parseHTML: (element) => parseSpacing(element.getAttribute('data-line-spacing')),
            renderHTML: ({ lineSpacing }) =>
              typeof lineSpacing === 'number'
                ? { 'data-line-spacing': lineSpacing, style: `--line-spacing: ${lineSpacing}` }
                : {},
          },
        },
      },
    ]
  },
})

function parseSpacing(value: string | null): number | null {
  const spacing = Number(value)
  return spacing > 0 && spacing <= 5 ? spacing : null
}
