import { newBlocks } from '#shared/blocks/newBlocks.ts'
import { frame } from '#shared/model/frame.ts'
import type { FreshLook, FreshLooks, LookValue } from '#shared/model/freshLooks.ts'
import { child, type XmlElement } from '../xml/readXml.ts'
import { paintOf, readFill, readStroke, shadowIn } from './paint.ts'
import type { SlideReading } from './readingSlide.ts'
import { Remarks } from './remarks.ts'
import { listLooks } from './textLook.ts'
import { readWords } from './words.ts'

/**
 * How PowerPoint draws new shapes and lines in a file, where its theme says so itself: what it leaves to styles, or has
 * as our tools have it, is nothing that a deck says.
 */
export function newLooks(deck: SlideReading): FreshLooks {
  // Nothing of them is on a slide, so nothing has to be said of what they lose.
  const reading = { ...deck, remarks: new Remarks() }
  const { objects } = reading.theme
  const looks = {
    shape: shapeLook(child(objects, 'a:spDef'), reading),
    line: lineLook(child(objects, 'a:lnDef'), reading),
  }
  return Object.fromEntries(Object.entries(looks).filter(([, look]) => Object.keys(look).length > 0))
}

const place = frame(0, 0, 1, 1)
const usualShape = newBlocks.shape(place, 'rect')
const usualLine = newBlocks.line(place)

function shapeLook(said: XmlElement | null, reading: SlideReading): FreshLook {
  const properties = child(said, 'a:spPr')
  const fill = readFill(properties, reading)
  const stroke = readStroke(child(properties, 'a:ln'), reading)
  return others({
    ...(fill !== undefined && { fill: [plain(paintOf(fill, reading)), usualShape.surface?.fill ?? null] }),
    ...(stroke !== undefined && { stroke: [plain(stroke), usualShape.surface?.stroke ?? null] }),
    ...(shadowIn(properties, reading) && { shadow: [true, false] }),
    ...wordsLook(child(said, 'a:lstStyle'), reading),
  })
}

/** Of its words the colour and where they stand, where the first level says them. */
function wordsLook(list: XmlElement | null, reading: SlideReading): Looks {
  const level = child(list, 'a:lvl1pPr')
  if (!level) return {}
  const { color, align } = readWords(null, [listLooks(list, reading)], reading).style
  const usual = usualShape.body?.style
  return {
    ...(child(level, 'a:defRPr', 'a:solidFill') && { 'style.color': [color, usual?.color ?? null] }),
    ...(level.attributes.get('algn') !== undefined && { 'style.align': [align, usual?.align ?? null] }),
  }
}

function lineLook(said: XmlElement | null, reading: SlideReading): FreshLook {
  const stroke = readStroke(child(said, 'a:spPr', 'a:ln'), reading)
  return stroke ? others({ stroke: [plain(stroke), usualLine.stroke ?? null] }) : {}
}

/** What is said, and what it is anyway. */
type Looks = Readonly<Record<string, readonly [said: LookValue, usual: unknown]>>

const others = (looks: Looks): FreshLook =>
  Object.fromEntries(
    Object.entries(looks).flatMap(([key, [said, usual]]) =>
      JSON.stringify(said) === JSON.stringify(usual) ? [] : [[key, said]],
    ),
  )

const plain = (value: object | null): LookValue => value && { ...value }
