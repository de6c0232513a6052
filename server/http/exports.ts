import { Router, type Response } from 'express'
import { compose } from '#shared/compose/compose.ts'
import type { ComposedDeck } from '#shared/model/deck.ts'
import type { Exporter } from '../export/exporter.ts'
import type { Documents } from '../library/documents.ts'
import { exportQuery, parse } from './body.ts'
import { demand } from './callers.ts'
import type { LibraryServices } from './decks.ts'
import { attachment } from './fileName.ts'

const pptx = 'application/vnd.openxmlformats-officedocument.presentationml.presentation'

/** `…/export.pptx`: a deck, or a client's pitch, as PowerPoint opens it. */
export function exportRoutes(
  { callers, decks, pitches }: LibraryServices,
  documents: Documents,
  exporter: Pick<Exporter, 'export'>,
): Router {
  const router = Router()

  async function answer(response: Response, deck: ComposedDeck, copy: 'client' | 'presenter'): Promise<void> {
    const bytes = await exporter.export(deck, { copy })
    const name = deck.client === '' ? deck.title : `${deck.title} - ${deck.client}`
    response.set({
      'content-type': pptx,
      'content-disposition': attachment(name),
      'cache-control': 'no-store',
    })
    response.send(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))
  }

  router.get('/decks/:id/export.pptx', async (request, response) => {
    const find = () => decks.maybe(request.params.id)
    const { thing: deck, caller } = await callers.withThing(find, 'deck', request, response)
    demand(caller, 'deck.export')
    const { copy } = parse(exportQuery, request.query)
    await answer(response, compose(await documents.design(deck.id), null), copy)
  })

  router.get('/pitches/:id/export.pptx', async (request, response) => {
    const find = () => pitches.maybe(request.params.id)
    const { thing: pitch, caller } = await callers.withThing(find, 'pitch', request, response)
    demand(caller, 'pitch.export')
    const { copy } = parse(exportQuery, request.query)
    const [design, words] = await Promise.all([documents.design(pitch.deck_id), documents.pitch(pitch.id)])
    await answer(response, compose(design, words), copy)
  })

  return router
}
