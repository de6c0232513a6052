/** `pdf`: one document. `png`: a picture of each slide, several of them in a zip. */
export type PrintFormat = 'pdf' | 'png'

/** What the printing process is told, as one message. */
export interface PrintTask {
  /** Where the `PrintDeck` lies, as JSON. */
  readonly deckFile: string
  readonly format: PrintFormat
  /** Pixels that a picture is wide. */
  readonly width: number
  /** The program that draws. */
  readonly browser: string
  /** Where the built client lies. */
  readonly clientDir: string
  /** Where each picture's file lies, and each font's. */
  readonly pictures: ReadonlyMap<string, string>
  readonly fonts: ReadonlyMap<string, string>
  /** Where the lines of those pictures lie that are drawings. */
  readonly drawings: ReadonlyMap<string, string>
  /** Where the file is to be written. */
  readonly file: string
}

/** What it answers; a process that ends without a word has failed. */
export type PrintDone = 'done' | 'too-large'

/** What it says before: so many of its pages are drawn. */
export interface PrintNews {
  readonly drawn: number
}
