import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { audienceDeck } from '#shared/compose/audience.ts'
import { compose } from '#shared/compose/compose.ts'
import { initDesign, readDesign } from '#shared/docs/designDoc.ts'
import { DesignReader } from '#shared/docs/designReader.ts'
import { readLanguage, setLanguage } from '#shared/docs/languageDoc.ts'
import { initPitch, readPitch, setFill, setPoints } from '#shared/docs/pitchDoc.ts'
import { PitchReader } from '#shared/docs/pitchReader.ts'
import { rewriteDocument } from '#shared/docs/rewrite.ts'
import { addSlide } from '#shared/docs/slideEdits.ts'
import { spotsIn } from '#shared/docs/spots.ts'
import { editOrigin } from '#shared/docs/transact.ts'
import { frame } from '#shared/model/frame.ts'
import { plainRichText } from '#shared/model/richText.ts'
import { planPptx } from '#shared/pptx/planPptx.ts'

/** A German design with a heading and a slot, and a pitch that fills it. */
function germanDeck() {
  const [design, pitch] = [new Y.Doc(), new Y.Doc()]
  initDesign(design, { title: 'Frühling' })
  initPitch(pitch, { client: 'Harbour' })
  const body = (words: string) => ({ text: plainRichText(words) })
  const slot = { name: 'Anrede', prompt: '', limit: null, required: false }
  const slideId = addSlide(design, {
    blocks: [
      { kind: 'text', frame: frame(0, 0, 400, 50), body: body('Warum jetzt') },
      { kind: 'text', frame: frame(0, 60, 400, 50), body: body('Guten Tag'), slot },
    ],
  })
  setLanguage(design, 'de-AT')
  const [, given] = readDesign(design).slides[0]!.blocks
  const fill = () => setFill(pitch, { block: given!.id, part: '' }, plainRichText('Bonjour'))
  return { design, pitch, slideId, fill, deck: () => compose(readDesign(design), readPitch(pitch)) }
}

const saidBy = (deck: ReturnType<typeof compose>) =>
  audienceDeck(deck).slides[0]!.blocks.map((block) => 'body' in block && block.body.language)

test('each side says what its own words are in, to screens and files alike', () => {
  const { design, pitch, slideId, fill, deck } = germanDeck()
  expect(saidBy(deck())).toEqual(['de-AT', 'de-AT'])
  fill()
  setPoints(pitch, slideId, plainRichText('Parlez doucement'))
  expect(saidBy(deck())).toEqual(['de-AT', 'de-AT'])
  setLanguage(pitch, 'fr-CA')
  expect(saidBy(deck())).toEqual(['de-AT', 'fr-CA'])
  expect(audienceDeck(deck()).slides[0]!.language).toBe('de-AT')
  const [page] = planPptx(deck(), 'presenter').slides
  const pieces = page!.shapes.flatMap((shape) => (shape.kind === 'box' ? shape.text.paragraphs : []))
  const languages = [...pieces, ...page!.notes!].flatMap(({ pieces: runs }) =>
    runs.map((run) => run.kind === 'run' && run.language),
  )
  expect(languages).toEqual(['de-AT', 'fr-CA', 'fr-CA'])
  // Nothing else of the document is read anew, and what a repair makes says the same.
  const [reader, read] = [new DesignReader(design), new PitchReader(pitch)]
  const before = reader.current.slides[0]
  setLanguage(design, null)
  setLanguage(pitch, 'es-ES')
  expect(reader.current.slides[0]).toBe(before)
  expect(reader.current.language).toBeUndefined()
  expect(read.current.language).toBe('es-ES')
  expect(readPitch(rewriteDocument('pitch', pitch)).language).toBe('es-ES')
  setLanguage(design, 'nl-BE')
  expect(readDesign(rewriteDocument('design', design)).language).toBe('nl-BE')
})

test('of two who choose at once it is one of the two, a step of undo of its own', () => {
  const { design } = germanDeck()
  const other = new Y.Doc()
  Y.applyUpdate(other, Y.encodeStateAsUpdate(design))
  const undo = new Y.UndoManager(design, { trackedOrigins: new Set([editOrigin]) })
  let spots: unknown
  design.once('afterTransaction', (transaction: Y.Transaction) => (spots = spotsIn(transaction)))
  setLanguage(design, 'pt-BR')
  expect(spots).toEqual([{ kind: 'language' }])
  undo.undo()
  expect(readLanguage(design).language).toBe('de-AT')
  setLanguage(design, 'pt-BR')
  setLanguage(other, 'pt-PT')
  Y.applyUpdate(design, Y.encodeStateAsUpdate(other))
  Y.applyUpdate(other, Y.encodeStateAsUpdate(design))
  expect(readLanguage(design)).toEqual(readLanguage(other))
  expect(['pt-BR', 'pt-PT']).toContain(readLanguage(design).language)
})

test('what is no language is none', () => {
  const { design } = germanDeck()
  for (const said of ['', 'German', 'de_AT', 'de-AT"><script>', 7, null]) {
    design.getMap('meta').set('language', said)
    expect(readLanguage(design)).toEqual({})
  }
})
