/**
 * What of a file is read at the most. A deck of 200 slides by any maker stays far below; what goes beyond is refused in
 * a sentence, or left out and said.
 */
export const importLimits = {
  /** Bytes of the file. */
  fileBytes: 200 * 1024 * 1024,
  /** Entries of its directory. */
  entries: 20_000,
  /** Bytes of one part of XML, unpacked. */
  partBytes: 32 * 1024 * 1024,
  /** Bytes of all parts that are read, unpacked: XML, and pictures, as they come and as they are kept. */
  xmlBytes: 100 * 1024 * 1024,
  pictureBytes: 256 * 1024 * 1024,
  /** Pixels of all pictures that are recoloured, for each step: about twelve photos, or fifty as wide as a slide. */
  recoloredPixels: 48_000_000,
  /** Bytes of one picture. */
  onePicture: 40 * 1024 * 1024,
  /** How much larger than packed a part of more than a megabyte may be: XML is rarely beyond 60. */
  ratio: 400,
  /** Elements within elements: groups in groups come to a fourth of it. */
  depth: 200,
  /** Elements of one part, and of all. */
  elements: 400_000,
  allElements: 3_000_000,
  /** Characters of the deck that comes of it, written as JSON: parts that many slides share count for each. */
  deckLength: 8_000_000,
  /** Of one slide, written so: it is read, checked and sent in one go. */
  slideLength: 1_000_000,
  slides: 500,
  layouts: 100,
  /** Of a template: masters, and layouts of all of them; bytes of the file, and of what is carried of it. */
  masters: 30,
  templateLayouts: 300,
  templateFile: 50 * 1024 * 1024,
  templateBytes: 100 * 1024 * 1024,
  /** Characters of its layouts, written as JSON: they are read whole for each page and each file. */
  templateLength: 2_000_000,
  blocksPerSlide: 500,
  /** Of one layout or master. */
  placeholders: 100,
  /** Of one slide, each another. */
  remarks: 50,
  /** Milliseconds that reading one file may take, and megabytes of memory for what is read. */
  time: 60_000,
  memoryMb: 1024,
} as const
