import { expect, test } from 'vitest'
import { openAskedThread } from './ask-thread.ts'
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

test('whoever asks a thread that died, also while nobody asked it, is answered by another', async () => {
  const { ask, end } = openAskedThread<string, number>(moduleOf(answering))

  const first = await ask('your last word')

  const another = () => ask('who are you').catch(() => first)
  await expect.poll(another, { timeout: 20_000 }).not.toBe(first)
  await expect(ask('die')).rejects.toThrow('a thread was broken off')
  expect(await ask('who are you')).not.toBe(first)
  await end()
})

/** It says what it was given and goes on until somebody ends it. */
const endless = jobOf(`
  tell(input)
  return new Promise(() => setInterval(() => {}, 1000))`)

const dying = jobOf('process.exit(1)')

/** It says which thread it is. */
const answering = `
  import { parentPort, threadId } from 'node:worker_threads'
  parentPort.on('message', (order) => {
    if (order === 'die') process.exit(1)
    parentPort.postMessage(threadId)
    if (order === 'your last word') setImmediate(() => process.exit(1))
  })`

function jobOf(body: string): URL {
  return moduleOf(`export function run(input, tell) {${body}}`)
}

function moduleOf(text: string): URL {
  return new URL(`data:text/javascript,${encodeURIComponent(text)}`)
}
