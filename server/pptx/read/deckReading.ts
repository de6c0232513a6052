import { defaultTheme, type Theme } from '#shared/model/theme.ts'
import { cleanLine } from '#shared/pptx/cleanText.ts'
import { child, numberOf, type XmlElement } from '../xml/readXml.ts'
import { placesBy } from './colors.ts'
import { OlderPreviews } from './olderPreviews.ts'
import type { OpenPackage } from './openPackage.ts'
import { PictureParts } from './pictureParts.ts'
import type { SlideReading } from './readingSlide.ts'
import { Remarks } from './remarks.ts'
import { scaleFor } from './scale.ts'
import type { Layout, Master } from './sheets.ts'
import { listLooks, type Looks } from './textLook.ts'
import { deckColors } from './theme.ts'
import { readWords } from './words.ts'

interface DeckParts {
  readonly file: OpenPackage
  readonly main: string
  readonly root: XmlElement
  readonly master: Master
  readonly remarks: Remarks
  /** The parts of the file's slides; left out: none is read. */
  readonly slides?: ReadonlySet<string>
}

/** How the deck's own master is read; `readingOf` makes of it how others, and slides, are. */
export function deckReading({
  file,
  main,
  root,
  master,
  remarks,
  slides = new Set(),
}: DeckParts): SlideReading {
  const size = child(root, 'p:sldSz')
  const { theme, colorMap } = master
  const bare: SlideReading = {
    file,
    part: master.part,
    scale: scaleFor(numberOf(size, 'cx') ?? 9_144_000, numberOf(size, 'cy') ?? 6_858_000),
    palette: { scheme: theme.scheme, map: colorMap, places: placesBy(colorMap) },
    theme,
    deckFonts: theme.fonts,
    pictures: new PictureParts(file),
    previews: new OlderPreviews(file),
    remarks,
    slides,
    master,
    layout: null,
    usualLooks: () => ({ run: {} }),
    tableStyles: tableStylesOf(file, main),
    type: defaultTheme.text,
  }
  const looking = { ...bare, usualLooks: listLooks(child(root, 'p:defaultTextStyle'), bare) }
  return { ...looking, type: typeOf(master, looking) }
}

const tableStylesOf = (file: OpenPackage, main: string): XmlElement | null => {
  const part = file.related(main, 'tableStyles')
  return part === null ? null : file.xml(part)
}

/** The steps of type that a deck's master has, so that what is added later looks like the rest. */
function typeOf({ textStyles }: Master, reading: SlideReading): Theme['text'] {
  const styleOf = (...chain: readonly Looks[]) => readWords(null, chain, reading).style
  const [title, body] = ['title', 'body'].map((name) =>
    styleOf(listLooks(child(textStyles, `p:${name}Style`), reading)),
  )
  const usual = defaultTheme.text
  return {
    ...usual,
    display: { ...usual.display, bold: title!.bold },
    title: title ?? usual.title,
    heading: { ...usual.heading, bold: title!.bold },
    lead: body ?? usual.lead,
    body: body ?? usual.body,
  }
}

/** The theme of a deck whose own master this is. */
export function themeOf({ theme, colorMap }: Master, { type }: SlideReading): Theme {
  return {
    name: cleanLine(theme.name, 80) || 'Imported',
    colors: deckColors(theme, colorMap),
    fonts: { heading: theme.fonts.major, body: theme.fonts.minor },
    text: type,
  }
}

interface Standing {
  readonly part: string
  readonly layout: Layout | null
  /** A slide or a layout may map the names of colours anew. */
  readonly override: XmlElement
}

/** How what stands on another master, or on a slide, is read. */
export function readingOf(
  reading: SlideReading,
  master: Master,
  { part, layout, override }: Standing,
): SlideReading {
  const own = child(override, 'p:clrMapOvr', 'a:overrideClrMapping')
  const isDecks = master.theme.path === reading.theme.path || sameColors(master, reading)
  return {
    ...reading,
    part,
    layout,
    master,
    theme: master.theme,
    remarks: new Remarks(),
    palette: {
      scheme: master.theme.scheme,
      map: own ? new Map(own.attributes) : master.colorMap,
      places: isDecks ? reading.palette.places : new Map(),
    },
  }
}

const sameColors = ({ theme }: Master, reading: SlideReading): boolean =>
  [...theme.scheme].every(([name, color]) => reading.theme.scheme.get(name) === color)
