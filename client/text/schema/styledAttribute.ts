import type { Attribute } from '@tiptap/core'

/** An attribute that is drawn by a style and read back from a `data-` attribute of its own, exactly. */
export function styledAttribute<T extends string>(
  name: string,
  isValid: (value: unknown) => value is T,
  style: (value: T) => string,
): Partial<Attribute> {
  const dataName = `data-${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`
  return {
    default: null,
    parseHTML: (element) => {
      const value = element.getAttribute(dataName)
      return isValid(value) ? value : null
    },
    renderHTML: (attributes) => {
      const value: unknown = attributes[name]
      return isValid(value) ? { [dataName]: value, style: style(value) } : {}
    },
  }
}
