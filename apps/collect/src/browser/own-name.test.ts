import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { takeName } from './own-name.ts'

test('a name is one page’s', async () => {
  const [name, other] = [randomUUID(), randomUUID()]

  expect(await takeName(name)).toBe(true)
  expect(await takeName(name)).toBe(false)
  expect(await takeName(other)).toBe(true)
})

test('a page that is loaded anew has it still', async () => {
  const name = randomUUID()
  const { promise: closed, resolve: close } = Promise.withResolvers<void>()
  void navigator.locks.request(name, () => closed)

  const anew = takeName(name)
  setTimeout(close, 50)

  expect(await anew).toBe(true)
})

test('where a browser forbids locks, each page goes its way', async () => {
  const forbidden = Object.create(navigator.locks, {
    request: { value: () => Promise.reject(new DOMException('forbidden', 'SecurityError')) },
  })
  expect(await takeName('visit', forbidden)).toBe(true)
})
