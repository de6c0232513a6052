import { Router, type Request, type Response } from 'express'
import { cutText } from '#shared/model/characters.ts'
import type { FilledBy } from '#shared/protocol/api.ts'
import { invalid } from '../errors.ts'
import type { Templates } from '../brand/templates/templates.ts'
import type { Decks } from '../library/decks.ts'
import type { Folders } from '../library/folders.ts'
import type { Leads } from '../library/leads.ts'
import type { Pitches } from '../library/pitches.ts'
import type { WordSearch } from '../library/wordSearch.ts'
import type { Showings } from '../stage/showings.ts'
import type { StarterContent } from '../starters/starter.ts'
import {
  deckChange,
  filledQuery,
  findQuery,
  moveBody,
  newDeckBody,
  newPitchBody,
  parse,
  searchQuery,
  workspaceQuery,
} from './body.ts'
import { demand, type Callers } from './callers.ts'
import type { Turns } from './turns.ts'

export interface LibraryServices {
  readonly callers: Callers
  readonly turns: Turns
  readonly decks: Decks
  readonly folders: Folders
  readonly pitches: Pitches
  readonly leads: Leads
  readonly search: WordSearch
  readonly starters: readonly StarterContent[]
  readonly templates: Templates
  readonly live: { readonly showings: Pick<Showings, 'end' | 'announcementChanged'> }
}

/** `/api/decks`: decks as things in a list. Their content is written in their rooms. */
export function deckRoutes(services: LibraryServices): Router {
  const { callers, turns, decks, folders, pitches, search, starters, templates, live } = services
  const router = Router()
  const open = (request: Request<{ id: string }>, response: Response) =>
    callers.withThing(() => decks.maybe(request.params.id), 'deck', request, response)

  router.get('/', async (request, response) => {
    const { workspace } = parse(workspaceQuery, request.query)
    const caller = await callers.memberOf(workspace, 'workspace', request, response)
    demand(caller, 'deck.list')
    const found = await turns.heavy(caller, response, () => decks.list(workspace, caller.id))
    response.json({ decks: found })
  })

  router.get('/search', async (request, response) => {
    const { workspace, words } = parse(searchQuery, request.query)
    const caller = await callers.memberOf(workspace, 'workspace', request, response)
    demand(caller, 'deck.list')
    response.json(await turns.heavy(caller, response, () => search.find(workspace, words)))
  })

  router.post('/', async (request, response) => {
    const { workspaceId, title, starter, folderId } = parse(newDeckBody, request.body)
    const caller = await callers.memberOf(workspaceId, 'workspace', request, response)
    demand(caller, 'deck.create')
    const content = starters.find(({ id }) => id === starter)
    const put = { folderId, by: caller.id }
    const made = content
      ? await decks.create(workspaceId, content, title ?? defaultTitle(content), put)
      : await turns.heavy(caller, response, async () => {
          const own = await decks.maybeStarter(workspaceId, starter)
          if (own) return decks.copy(own, title ?? own.title, put)
          const template = await templates.maybeStarter(workspaceId, starter)
          return template && decks.create(workspaceId, template, title ?? template.title, put)
        })
    if (!made)
      throw invalid('starter', `There is no starter deck "${cutText(starter, 40)}". Choose one of the list.`)
    response.status(201).json(made)
  })

  router.post('/move', async (request, response) => {
    const { workspaceId, decks: moved, folderId } = parse(moveBody, request.body)
    demand(await callers.memberOf(workspaceId, 'workspace', request, response), 'deck.move')
    await folders.move(workspaceId, moved, folderId)
    response.status(204).end()
  })

  router.get('/:id', async (request, response) => {
    const { thing: deck, caller } = await open(request, response)
    demand(caller, 'deck.read')
    response.json(await decks.present(deck.id))
  })

  /** Asked before something goes: whose words would be parked. */
  router.get('/:id/filled', async (request, response) => {
    const { thing: deck, caller } = await open(request, response)
    demand(caller, 'deck.read')
    const taken = parse(filledQuery, request.query)
    const clients = await turns.heavy(caller, response, () => decks.filledBy(deck.id, taken))
    const answer: FilledBy = { clients }
    response.json(answer)
  })

  router.get('/:id/words', async (request, response) => {
    const { thing: deck, caller } = await open(request, response)
    demand(caller, 'deck.read')
    const matches = parse(findQuery, request.query)
    if (!matches) throw invalid('words', 'Give words of one line to look for.')
    response.json(await turns.heavy(caller, response, () => decks.findInPitches(deck.id, matches)))
  })

  router.patch('/:id', async (request, response) => {
    const { thing: deck, caller } = await open(request, response)
    const { title, archived, starter } = parse(deckChange, request.body)
    if (title !== undefined) demand(caller, 'deck.rename')
    if (archived !== undefined) demand(caller, 'deck.archive')
    if (starter !== undefined) demand(caller, 'deck.offer')
    if (title !== undefined) await decks.rename(deck.id, title, caller.id)
    if (archived !== undefined) await (archived ? decks.archive(deck.id) : decks.restore(deck.id))
    if (starter !== undefined) await decks.offer(deck.id, starter)
    if (archived === true) await live.showings.end(deck.id)
    response.json(await decks.present(deck.id))
  })

  router.delete('/:id', async (request, response) => {
    const { thing: deck, caller } = await open(request, response)
    demand(caller, 'deck.delete')
    await decks.delete(deck)
    response.status(204).end()
  })

  router.post('/:id/star', async (request, response) => {
    const { thing: deck, caller } = await open(request, response)
    demand(caller, 'deck.read')
    await decks.star(deck.id, caller.id, true)
    response.status(204).end()
  })

  router.delete('/:id/star', async (request, response) => {
    const { thing: deck, caller } = await open(request, response)
    demand(caller, 'deck.read')
    await decks.star(deck.id, caller.id, false)
    response.status(204).end()
  })

  router.post('/:id/duplicate', async (request, response) => {
    const { thing: deck, caller } = await open(request, response)
    demand(caller, 'deck.duplicate')
    const copy = await turns.heavy(caller, response, () =>
      decks.copy(deck, `${deck.title} (copy)`, { folderId: deck.folder_id, by: caller.id }),
    )
    response.status(201).json(copy)
  })

  router.post('/:id/repair', async (request, response) => {
    const { thing: deck, caller } = await open(request, response)
    demand(caller, 'deck.repair')
    await turns.heavy(caller, response, () => decks.repair(deck.id))
    response.json(await decks.present(deck.id))
  })

  router.post('/:id/pitches', async (request, response) => {
    const { thing: deck, caller } = await open(request, response)
    demand(caller, 'pitch.create')
    const { leads: chosen, ...facts } = parse(newPitchBody, request.body)
    response.status(201).json(await pitches.create(deck, { ...facts, chosen }, caller.id))
  })

  return router
}

const defaultTitle = ({ id, title }: StarterContent): string => (id === 'blank' ? 'Untitled deck' : title)
