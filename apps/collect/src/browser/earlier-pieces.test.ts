import { expect, test, vi } from 'vitest'
import { findPiece, keepEarlierPieces } from './earlier-pieces.ts'

const address = (piece: string) => `https://phieu.example/assets/${piece}`

test('a page that stood open while the app was changed finds the pieces that it was built of', async () => {
  const caches = openCaches()
  const app = await caches.open('app')
  await app.put(address('extra-1.js'), new Response('extra of version 1'))
  await app.put(address('same.js'), new Response('the same in both'))
  await app.put('https://phieu.example/index.html', new Response('page of version 1'))

  await keepEarlierPieces(caches, 'app', new Set(['assets/extra-2.js', 'assets/same.js']))
  await app.delete(address('extra-1.js')) // as the new version does once it is in use

  const piece = await findPiece(caches, new Request(address('extra-1.js')))
  expect(await piece.text()).toBe('extra of version 1')
  const earlier = await (await caches.open('earlier-pieces')).keys()
  expect(earlier.map(({ url }) => url)).toEqual([address('extra-1.js')])
})

test('of versions before that nothing stays, and the server is asked', async () => {
  const caches = openCaches()
  const app = await caches.open('app')
  await app.put(address('extra-1.js'), new Response('extra of version 1'))
  await keepEarlierPieces(caches, 'app', new Set(['assets/extra-2.js']))
  await app.delete(address('extra-1.js'))
  await app.put(address('extra-2.js'), new Response('extra of version 2'))
  await keepEarlierPieces(caches, 'app', new Set(['assets/extra-3.js']))
  vi.stubGlobal('fetch', async () => new Response('gone', { status: 404 }))

  expect((await findPiece(caches, new Request(address('extra-1.js')))).status).toBe(404)
  expect(await (await findPiece(caches, new Request(address('extra-2.js')))).text()).toBe(
    'extra of version 2',
  )
})

/** As much of a worker's caches as is used here. */
function openCaches(): CacheStorage {
  const opened = new Map<string, Cache>()
  const urlOf = (asked: RequestInfo | URL) => (asked instanceof Request ? asked.url : String(asked))
  const openCache = (): Cache => {
    const kept = new Map<string, Response>()
    return {
      add: neverAsked,
      addAll: neverAsked,
      matchAll: neverAsked,
      delete: async (asked) => kept.delete(urlOf(asked)),
      keys: async () => [...kept.keys()].map((url) => new Request(url)),
      match: async (asked) => kept.get(urlOf(asked))?.clone(),
      put: async (asked, response) => void kept.set(urlOf(asked), response),
    }
  }
  return {
    has: neverAsked,
    keys: neverAsked,
    match: neverAsked,
    delete: async (name) => opened.delete(name),
    async open(name) {
      const cache = opened.get(name) ?? openCache()
      opened.set(name, cache)
      return cache
    },
  }
}

async function neverAsked(): Promise<never> {
  throw new Error('nobody asks for this')
}
