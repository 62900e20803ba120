import { expect, test } from 'vitest'
import { inThread } from './in-thread.ts'

test('what is broken off ends with the reason, and what the thread told before is heard', async () => {
  const cancelled = new Error('cancelled')
  const abort = new AbortController()
  const told: unknown[] = []
  const onProgress = (progress: unknown) => {
    told.push(progress)
    abort.abort(cancelled)
  }

  const work = inThread(endless, 'begun', { signal: abort.signal, onProgress })

  await expect(work).rejects.toBe(cancelled)
  expect(told).toEqual(['begun'])
  await expect(inThread(endless, 'again', { signal: abort.signal })).rejects.toBe(cancelled)
})

test('a thread that dies without a word is an error, and no result', async () => {
  await expect(inThread(dying, undefined)).rejects.toThrow('a thread was broken off')
})

/** It says what it was given and goes on until somebody ends it. */
const endless = jobOf(`
  tell(input)
  return new Promise(() => setInterval(() => {}, 1000))`)

const dying = jobOf('process.exit(1)')

function jobOf(body: string): URL {
  const module = `export function run(input, tell) {${body}}`
  return new URL(`data:text/javascript,${encodeURIComponent(module)}`)
}
