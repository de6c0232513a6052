/** What of it is used here: its own types bring all of the DOM's along. */
declare module 'opentype.js' {
  export interface Path {
    toPathData(decimals: number): string
  }
  export interface Glyph {
    /** 0: the one for letters that the font lacks. */
    readonly index: number
    readonly advanceWidth?: number
    getPath(x: number, y: number, size: number): Path
  }
  export interface Font {
    readonly unitsPerEm: number
    charToGlyph(letter: string): Glyph
  }
  const opentype: { parse(file: ArrayBuffer): Font }
  export default opentype
}
