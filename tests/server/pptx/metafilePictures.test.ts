import { gzipSync } from 'node:zlib'
import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { importPptx } from '#server/pptx/importPptx.ts'
import { emf, emfRecord, filled, wmf, wmfRecord } from '../../support/metafiles.ts'
import { leads, place2d, presentation, shape } from '../../support/pptxSource.ts'

/** Left half red, right half clear. */
const half = filled(0x0000ff, 0, 0, 100, 100)
const drawing = emf([half])
const old = wmf(
  [wmfRecord(0x2fc, 0, 0x00ff, 0, 0), wmfRecord(0x12d, 0), wmfRecord(0x41b, 100, 100, 0, 0)],
  200,
  100,
)
const red = 'ff0000ff'
const clear = '00000000'

const at = (x: number, y: number, w: number, h: number) =>
  place2d([x, y, w, h].map((side) => side * 9525) as [number, number, number, number])
const picture = (fill: string, width = 200) =>
  `<p:pic><p:nvPicPr><p:cNvPr id="9" name="Seal"/></p:nvPicPr><p:blipFill>${fill}</p:blipFill><p:spPr>${at(0, 0, width, 100)}<a:prstGeom prst="rect"/></p:spPr></p:pic>`
const blip = (change = '') => `<a:blip r:embed="rId7">${change}</a:blip>`
const whole = '<a:stretch><a:fillRect/></a:stretch>'
const mc = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'

const relationships = (...all: readonly string[]) =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${all.join('')}</Relationships>`

const filling = `<a:blipFill>${blip()}${whole}</a:blipFill>`
const macs = `<mc:AlternateContent ${mc}><mc:Choice Requires="ma"><a:blip r:embed="rId99"/></mc:Choice><mc:Fallback>${blip()}</mc:Fallback></mc:AlternateContent>${whole}`
const frame = (inside: string) =>
  `<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="8" name="Sheet"/></p:nvGraphicFramePr><p:xfrm/><a:graphic><a:graphicData><p:oleObj>${inside}</p:oleObj></a:graphicData></a:graphic></p:graphicFrame>`

/** Its picture is in a drawing beside the slide. */
const older = `<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="8" name="Sheet"/></p:nvGraphicFramePr>${at(0, 0, 200, 100).replaceAll('a:xfrm', 'p:xfrm')}<a:graphic><a:graphicData><p:oleObj spid="_x0000_s1026"/></a:graphicData></a:graphic></p:graphicFrame>`
const vml = `<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"><v:shape id="_x0000_s1025"/><v:shape id="_x0000_s1026"><v:imagedata o:relid="rId1"/></v:shape></xml>`

/** By what is tried: what stands on the slide, and the file that it shows. */
const tried: Readonly<Record<string, readonly [tree: string, file: Uint8Array, name: string]>> = {
  'as a picture': [picture(blip() + whole), drawing, 'a.emf'],
  'of the older kind': [picture(blip() + whole), old, 'b.wmf'],
  packed: [picture(blip() + whole), gzipSync(drawing), 'c.emz'],
  'under a name of another kind': [picture(blip() + whole), drawing, 'd.png'],
  'as the fill of a shape': [
    shape({ at: [0, 0, 1_905_000, 952_500], properties: filling }),
    drawing,
    'e.emf',
  ],
  'beside what Macs write': [picture(macs), drawing, 'f.emf'],
  'before what another program made': [frame(picture(blip() + whole)), drawing, 'g.emf'],
  'before what PowerPoint 2007 kept so': [older, drawing, 'l.emf'],
  cut: [picture(`${blip()}<a:srcRect l="50000"/>${whole}`, 100), drawing, 'h.emf'],
  recoloured: [picture(blip('<a:grayscl/>') + whole), drawing, 'i.emf'],
  broken: [picture(blip() + whole), drawing.subarray(0, 100), 'j.emf'],
  'partly unknown': [picture(blip() + whole), emf([half, emfRecord(0x7000, 1)]), 'k.emf'],
}

const names = Object.keys(tried)
/** All in one file, since one process draws all of a file. */
const imported = importPptx({
  bytes: presentation({
    slides: Object.values(tried).map(([tree, , name]) => ({
      tree,
      leads: leads('rId7', 'image', `../media/${name}`) + leads('rId8', 'vmlDrawing', '../drawings/old.vml'),
    })),
    layout: picture(blip() + whole),
    parts: {
      ...Object.fromEntries(
        Object.values(tried).map(([, file, name]) => [`ppt/media/${name}`, new Uint8Array(file)]),
      ),
      'ppt/drawings/old.vml': vml,
      'ppt/drawings/_rels/old.vml.rels': relationships(leads('rId1', 'image', '../media/l.emf')),
      'ppt/slideLayouts/_rels/slideLayout1.xml.rels': relationships(
        leads('rId1', 'slideMaster', '../slideMasters/slideMaster1.xml'),
        leads('rId7', 'image', '../media/a.emf'),
      ),
    },
  }),
  name: '',
})
const slideOf = async (name: string) => (await imported).deck.slides[names.indexOf(name)]!

/** What the one picture of a slide is, and its colours at a fourth and at three fourths of its width. */
async function shown(name: string) {
  const [block] = (await slideOf(name)).blocks
  if (block?.kind !== 'image' || !block.picture) throw new Error('No picture')
  const bytes = (await imported).pictures.get(block.picture.asset)!
  const { data, info } = await sharp(bytes).ensureAlpha().raw().toBuffer({ resolveWithObject: true })
  const middle = Math.floor(info.height / 2) * info.width
  const colors = [1, 3].map((fourth) => {
    const pixel = middle + Math.floor((info.width * fourth) / 4)
    return data.subarray(pixel * 4, pixel * 4 + 4).toString('hex')
  })
  return { block, colors, isDrawing: Buffer.from(bytes.subarray(0, 4)).toString() === '<svg' }
}

describe('a metafile of a presentation is a drawing', () => {
  test.each(names.slice(0, names.indexOf('recoloured')))('%s', async (name) => {
    expect(await shown(name)).toMatchObject({ colors: [red, clear], isDrawing: true })
    expect((await slideOf(name)).remarks.join()).not.toContain('frame')
  })

  test('in a layout, for each slide', async () => {
    const [layout] = (await imported).deck.layouts
    expect(layout!.blocks).toMatchObject([{ kind: 'image', picture: { asset: 'ppt/media/a.emf' } }])
  })
})

test('one that is recoloured is a picture', async () => {
  expect(await shown('recoloured')).toMatchObject({ colors: ['4c4c4cff', clear], isDrawing: false })
})

test('one that is broken leaves its frame empty, one that holds what nobody knows is drawn without it; both are said', async () => {
  const broken = await slideOf('broken')
  expect(broken.blocks).toMatchObject([{ kind: 'image', picture: null }])
  expect(broken.remarks.join()).toContain('its frame is empty')
  expect(await shown('partly unknown')).toMatchObject({ colors: [red, clear] })
  expect((await slideOf('partly unknown')).remarks.join()).toContain('the rest of it is')
})

test('a drawing of VML that is built as no drawing is costs its pictures, not the file', async () => {
  const hostile = vml.replace('<xml', '<!DOCTYPE xml [<!ENTITY a "a">]><xml')
  const { deck } = await importPptx({
    bytes: presentation({
      slides: [
        {
          tree: older + shape({ at: [0, 0, 1_905_000, 952_500] }),
          leads: leads('rId8', 'vmlDrawing', '../drawings/old.vml'),
        },
      ],
      parts: { 'ppt/drawings/old.vml': hostile },
    }),
    name: '',
  })
  expect(deck.slides[0]!.blocks).toMatchObject([{ kind: 'shape' }])
  expect(deck.slides[0]!.remarks.join()).toContain('is left out')
})
