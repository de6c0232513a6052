/** Where each kind of part lies when its own path cannot be kept. */
const usual = {
  slideMaster: 'slideMasters/slideMaster',
  slideLayout: 'slideLayouts/slideLayout',
  theme: 'theme/theme',
  themeOverride: 'theme/themeOverride',
  image: 'media/image',
} as const

/**
 * The paths of a template's parts. A part keeps the one that it has where PowerPoint has parts of its kind; elsewhere
 * it could lie where a file's own parts do, so it gets another one.
 */
export class TemplatePaths {
  readonly #taken = new Set<string>()

  of(kind: keyof typeof usual, own: string, extension = 'xml'): string {
    const isKept = isUsual(kind, own) && !this.#taken.has(own.toLowerCase())
    const path = isKept ? own : this.#free(kind, extension)
    this.#taken.add(path.toLowerCase())
    return path
  }

  #free(kind: keyof typeof usual, extension: string): string {
    let number = 1
    const path = () => `ppt/${usual[kind]}${number}.${extension}`
    while (this.#taken.has(path().toLowerCase())) number += 1
    return path()
  }
}

function isUsual(kind: keyof typeof usual, path: string): boolean {
  const folder = `ppt/${usual[kind].slice(0, usual[kind].indexOf('/'))}/`
  const name = path.startsWith(folder) ? path.slice(folder.length) : ''
  const endings = kind === 'image' ? /^[\w~+()-]+\.(?!xml$|rels$)[a-z0-9]{2,5}$/i : /^[\w~+()-]+\.xml$/i
  return endings.test(name)
}
