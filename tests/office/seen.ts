/** A word on a page, in pixels of the slide. */
export interface Placed {
  readonly text: string
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/**
 * The words of a page line by line, each from left to right, as the eye meets them; signs of items left out, which are
 * no words on the canvas. A PDF may give the letters of a word in the order that they are drawn: they are sorted.
 */
export function seen(words: readonly Placed[]): readonly string[] {
  const lines: Placed[][] = []
  for (const word of [...words].sort((a, b) => a.bottom - b.bottom)) {
    if (/^([•–]|\d+\.|\.\d+)$/.test(word.text)) continue
    const line = lines.at(-1)
    if (line && word.top < line[0]!.bottom - 4) line.push(word)
    else lines.push([word])
  }
  return lines.map((line) =>
    line
      .sort((a, b) => a.left - b.left)
      .map(({ text }) => [...text.normalize('NFKC')].sort().join(''))
      .join(' '),
  )
}
