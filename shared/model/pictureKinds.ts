/** What the server takes, as media types. A GIF goes on moving within bounds; of what else moves, the first picture stays. */
export const takenPictures: readonly string[] = [
  ...['image/png', 'image/apng', 'image/jpeg', 'image/webp', 'image/gif', 'image/avif', 'image/svg+xml'],
]

/** What Windows' programs draw (EMF, WMF, packed too), by its media type: no browser opens it, and the server draws it. */
export const isMetafile = (type: string): boolean => /[/-][ew]m[fz]$/.test(type)

/** What a picture is beside the pixels that stand for it everywhere; left out: nothing more. */
export interface PictureNature {
  /** It is an animation, which screens may show as it moves. */
  readonly moves?: true
  /** It is a drawing in lines, which may be put in another colour. */
  readonly drawing?: true
}

export const natureOf = ({ moves, drawing }: PictureNature): PictureNature => ({
  ...(moves && { moves }),
  ...(drawing && { drawing }),
})

/** The reason by which a drawing is not taken that holds more than shapes: a picture of it is, by whoever can draw it. */
export const notPlainDrawing = 'not-plain-drawing'
export const notPlainText =
  'This SVG holds more than shapes (pictures, words, effects or parts of another file), which differ from program to program. Export it as PNG, or with its words as outlines.'

/** What is said where an animation came as its first picture. */
export const stoppedText =
  'It stands still: slides show moving GIFs of up to 600 frames and 10 MB. Make it shorter or smaller, or save it as a GIF.'

/** What is said of a metafile where something in it was left out. */
export const partialText = 'Something in it is not drawn here; the rest of it is.'

/** What is not taken, what it is, and what to do about it. */
const refusals: readonly (readonly [RegExp, string])[] = [
  [/svg/, 'This SVG is damaged. Open it, save it anew and try again.'],
  [
    /hei[cf]/,
    'This is a HEIC photo, as iPhones take it, which few programs can open. Open this page in Safari and choose it there, or use a copy as JPEG. New photos are JPEG once “Most Compatible” is chosen under Settings, Camera, Formats.',
  ],
  [/tiff/, 'This is a TIFF, a picture for printing. Save it as PNG or JPEG and use that.'],
  [/bmp/, 'This is a BMP, a picture of old Windows programs. Save it as PNG and use that.'],
  [/pdf/, 'This is a PDF, not a picture. Export its page as PNG and use that.'],
  [/^video\//, 'This is a video. Take a picture of one of its moments and use that.'],
]

/** Why a file of this media type is no picture for a slide, in sentences for people. */
export const pictureRefusal = (type: string): string =>
  refusals.find(([kind]) => kind.test(type))?.[1] ??
  'This is not a picture that slides can show. Use PNG, JPEG, WebP, AVIF or GIF.'
