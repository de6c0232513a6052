import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { answerWithoutNetwork, whoEnters } from '#client/browser/showCache.ts'
import { FakeCaches } from '../../support/fakeCaches.ts'

const maya = { user: { id: 'maya' } }
const sam = { user: { id: 'sam' } }

let device: FakeCaches
let worker: EventTarget & { state: string }
beforeEach(async () => {
  device = new FakeCaches(() => Promise.reject(new TypeError('Failed to fetch')))
  worker = Object.assign(new EventTarget(), { state: 'installing' })
  vi.stubGlobal('caches', device)
  vi.stubGlobal('navigator', {
    serviceWorker: {
      register: () => Promise.resolve({ installing: worker, waiting: null, active: null }),
      getRegistration: () => Promise.resolve(undefined),
    },
  })
  const shelf = await device.open('duodeck-show')
  await shelf.put('/api/me', Response.json(maya))
  await shelf.put('/present/s/deck', Response.json({ deck: 'maya’s' }))
})
afterEach(() => vi.unstubAllGlobals())

const become = (state: string): void => {
  worker.state = state
  worker.dispatchEvent(new Event('statechange'))
}

test('whoever signs in again in the midst of their show keeps it', async () => {
  expect(await whoEnters(() => Promise.resolve(maya))).toBe(maya)
  expect(device.paths).toEqual(['/api/me', '/present/s/deck'])
})

test('somebody else who signs in finds nothing of the show that was kept before', async () => {
  expect(await whoEnters(() => Promise.resolve(sam))).toBe(sam)
  expect(device.paths).toEqual([])
})

test('who signed in is the server’s to say: meanwhile nothing that is kept says who it was before', async () => {
  await whoEnters(() => {
    expect(device.paths).toEqual(['/present/s/deck'])
    return Promise.resolve(sam)
  })
  expect.assertions(1)
})

test('nobody is taken for the one before them when the server does not answer', async () => {
  await expect(whoEnters(() => Promise.reject(new Error('No connection')))).rejects.toThrow('No connection')
  expect(device.paths).not.toContain('/api/me')
})

test('people sign in where the browser keeps nothing', async () => {
  vi.stubGlobal('caches', undefined)
  expect(await whoEnters(() => Promise.resolve(sam))).toBe(sam)
})

test('the worker is waited for until it is there', async () => {
  const there = answerWithoutNetwork()
  become('activating')
  become('activated')
  await there
})

test('a worker that never starts is not waited for', async () => {
  const there = answerWithoutNetwork()
  setTimeout(() => become('redundant'))
  await expect(there).rejects.toThrow('did not start')
})
