/** Two drawings of a slide, and what is said of them. */
export interface Pair {
  readonly title: string
  /** Files beside the page. */
  readonly pictures: readonly [here: string, there: string]
}

const plain = (text: string): string => text.replace(/[<&]/g, (sign) => (sign === '<' ? '&lt;' : '&amp;'))

/** A page with pictures of slides drawn here and in LibreOffice, side by side, in their order. */
export function sideBySide(lead: string, pairs: readonly Pair[]): string {
  const picture = (name: string) => `<img src="${encodeURIComponent(name)}" alt="" loading="lazy">`
  const rows = pairs.map(
    ({ title, pictures: [here, there] }) => `<h2>${plain(title)}</h2>${picture(here)}${picture(there)}`,
  )
  return `<!doctype html><meta charset="utf-8"><title>Slides side by side</title>
<style>body{font:14px sans-serif;margin:24px}img{width:49%;border:1px solid #ccc}h2{font-size:14px;white-space:pre-line}</style>
<h1>Here, and in LibreOffice</h1><p>${plain(lead)}</p>${rows.join('\n')}`
}
