// @vitest-environment happy-dom
import { expect, onTestFinished, test } from 'vitest'
import { keepTrying } from './keep-trying.ts'

test('what takes longer is not begun beside itself, and is tried again once it is done, well or not', async () => {
  const begun: { resolve: () => void; reject: (why: Error) => void }[] = []
  const work = () => {
    const { promise, resolve, reject } = Promise.withResolvers<void>()
    begun.push({ resolve, reject })
    return promise
  }
  onTestFinished(keepTrying(work, 3_600_000))
  const networkIsBack = () => window.dispatchEvent(new Event('online'))

  networkIsBack()
  networkIsBack()
  expect(begun).toHaveLength(1)

  begun[0]?.reject(new Error('no network yet'))
  await expect.poll(() => (networkIsBack(), begun.length)).toBe(2)
  begun[1]?.resolve()
  await expect.poll(() => (networkIsBack(), begun.length)).toBe(3)
})
