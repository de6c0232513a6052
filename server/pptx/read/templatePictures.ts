import { fileTypeFromBuffer } from 'file-type'
import sharp from 'sharp'
import { assetLimits } from '../../assets/limits.ts'
import { isEnhancedMetafile, isWindowsMetafile } from '../../assets/metafile/metafileIn.ts'
import { attributesOf, boundedParser } from '../xml/readXml.ts'
import { importLimits } from './limits.ts'

export interface PictureType {
  readonly extension: string
  readonly contentType: string
}

/** What sharp can look into before it is carried. */
const opened: readonly string[] = ['image/png', 'image/jpeg', 'image/gif', 'image/tiff']

/**
 * What a picture of a template is, told by its bytes; `null` for one that is not carried: of another kind, damaged, of
 * more pixels than an upload may have, or a drawing that does more than draw. Metafiles are carried as they are.
 */
export async function templatePicture(bytes: Uint8Array): Promise<PictureType | null> {
  const mime = (await fileTypeFromBuffer(bytes))?.mime ?? ''
  if (opened.includes(mime))
    return (await isWhole(bytes)) ? { extension: mime.slice(6), contentType: mime } : null
  if (mime === 'image/bmp') return { extension: 'bmp', contentType: mime }
  if (isEnhancedMetafile(bytes)) return { extension: 'emf', contentType: 'image/x-emf' }
  if (isWindowsMetafile(bytes)) return { extension: 'wmf', contentType: 'image/x-wmf' }
  return isPlainSvg(bytes) ? { extension: 'svg', contentType: 'image/svg+xml' } : null
}

const isWhole = (bytes: Uint8Array): Promise<boolean> =>
  sharp(bytes, { limitInputPixels: assetLimits.inputPixels })
    .metadata()
    .then(
      () => true,
      () => false,
    )

/** What runs, holds pages, or changes attributes afterwards. */
const lively = /^(script|foreignObject|iframe|handler|listener|set|discard|mpath|animate\w*)$/i

/** A drawing that runs nothing and asks no other server for anything. */
function isPlainSvg(bytes: Uint8Array): boolean {
  let [isPlain, root, sheet] = [true, '', null as string | null]
  const { depth, elements } = importLimits
  const parser = boundedParser(
    { depth, elements: elements >> 1 },
    {
      open: (tag) => {
        root ||= tag.local
        // Within a style sheet: nothing is an element there, and its words are read as one.
        if (sheet !== null || lively.test(tag.local)) isPlain = false
        for (const [name, value] of attributesOf(tag)) if (!isPlainAttribute(name, value)) isPlain = false
        if (/^style$/i.test(tag.local)) sheet = ''
      },
      close: () => {
        if (sheet !== null && !isPlainSheet(sheet)) isPlain = false
        sheet = null
      },
    },
  )
  const words = (text: string): void => {
    if (sheet !== null) sheet += text
  }
  parser.on('text', words)
  parser.on('cdata', words)
  parser.on('processinginstruction', () => {
    isPlain = false
  })
  try {
    parser.write(new TextDecoder('utf-8', { fatal: true }).decode(bytes)).close()
  } catch {
    return false
  }
  return isPlain && root === 'svg'
}

function isPlainAttribute(name: string, value: string): boolean {
  const local = name.slice(name.indexOf(':') + 1)
  if (/^on/i.test(local) || /^base$/i.test(local)) return false
  if (/^(href|src)$/i.test(local)) return /^\s*(#|data:image\/(png|jpeg|gif);)/i.test(value)
  // Programs note paths of Windows, under names with a prefix.
  return !leadsOut(value) && (name !== local || !value.includes('\\'))
}

/** Rules of other sheets have an `@` before them, and a word with a `\` in it may be any. */
const isPlainSheet = (css: string): boolean => !/[@\\]/.test(css) && !leadsOut(css)

const leadsOut = (text: string): boolean =>
  /url\((?!\s*['"]?#)|(?:image-set|image|src)\(|javascript:/i.test(text)
