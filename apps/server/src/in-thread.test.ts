import { getPriority } from 'node:os'
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

test('what is broken off when it was just done ends with the reason, too, and does nothing for whoever asks next', async () => {
  const cancelled = new Error('cancelled')
  const abort = new AbortController()
  const onProgress = () => {
    // Long enough for the output to be on its way.
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 300)
    abort.abort(cancelled)
  }

  const broken = inThread(repeating, 'one', { signal: abort.signal, onProgress })
  const next = broken.catch(() => {}).then(() => inThread(repeating, 'two'))

  expect(await next).toBe('two')
  await expect(broken).rejects.toBe(cancelled)
})

test('a thread that dies without a word is an error, and no result', async () => {
  await expect(inThread(dying, undefined)).rejects.toThrow('a thread was broken off')
})

test('a thread that did its work does the next of the like, and none that failed or held much', async () => {
  const first = await inThread(naming, 'a name')

  expect(await inThread(naming, 'a name')).toBe(first)
  await expect(inThread(naming, 'fail')).rejects.toThrow('as was wished')
  const second = await inThread(naming, 'much')
  expect(second).not.toBe(first)
  expect(await inThread(naming, 'a name')).not.toBe(second)
})

test('a thread that waits for its like ends when another kind of work begins', async () => {
  const first = await inThread(naming, 'a name')

  await inThread(repeating, 'other work')

  expect(await inThread(naming, 'a name')).not.toBe(first)
})

test('two that are asked for at once are two threads, whatever the memory of each', async () => {
  const names = [
    inThread(naming, 'a'),
    inThread(naming, 'b'),
    inThread(naming, 'c', { memory: 64 }),
  ]

  expect(new Set(await Promise.all(names)).size).toBe(3)
})

test.runIf(process.platform === 'linux')(
  'who answers phones gets a core before a thread that works for somebody',
  async () => {
    expect(await inThread(telling, undefined)).toBe(Math.min(getPriority() + 10, 19))
  },
)

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

const repeating = jobOf(`
  tell(input)
  return input`)

const dying = jobOf('process.exit(1)')

/** It says which thread it is. */
const naming = jobOf(`
  if (input === 'fail') throw new Error('as was wished')
  if (input === 'much') globalThis.much = new ArrayBuffer(100 * 1024 * 1024)
  return process.getBuiltinModule('worker_threads').threadId`)

/** Its own niceness. */
const telling = jobOf(`
  const thread = process.getBuiltinModule('fs').readlinkSync('/proc/thread-self').split('/').at(-1)
  return process.getBuiltinModule('os').getPriority(Number(thread))`)

/** So does this one, and dies when it is told to. */
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
