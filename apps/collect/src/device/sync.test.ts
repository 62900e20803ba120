import { expect, test } from 'vitest'
import type { PushOutcome } from './outbox/outbox.ts'
import { aloneByLocks, openSync, pauseAfter, type Alone } from './sync.ts'

test('where tabs may not be kept apart each of them sends, and what fails in sending is tried once', async () => {
  const forbidden = () => Promise.reject(new DOMException('no origin', 'SecurityError'))
  const alone = aloneByLocks({ request: forbidden, query: async () => ({}) })
  let tries = 0

  expect(await alone(false, async () => 'empty')).toBe('empty')
  await expect(
    alone(true, async () => {
      tries += 1
      throw new Error('broken')
    }),
  ).rejects.toThrow('broken')
  expect(tries).toBe(1)
})

test('it sends at once, and again whenever the network may be back', async () => {
  const world = openWorld('empty')

  openSync(world)
  await world.settle()
  expect(world.pushes).toBe(1)

  world.reconnect()
  await world.settle()
  expect(world.pushes).toBe(2)
  expect(world.pauses).toEqual([])
})

test('while nobody answers it waits twice as long each time, at most five minutes', async () => {
  const world = openWorld('offline')

  openSync(world)
  for (let n = 0; n < 10; n += 1) {
    await world.settle()
    world.passPause()
  }

  expect(world.pauses).toEqual(
    [2, 4, 8, 16, 32, 64, 128, 256, 300, 300].map((seconds) => seconds * 750),
  )
})

test('a network that is back begins with short pauses again', async () => {
  const world = openWorld('offline')
  openSync(world)
  for (let n = 0; n < 5; n += 1) {
    await world.settle()
    world.passPause()
  }
  await world.settle()

  world.reconnect()
  await world.settle()

  expect(world.pauses.at(-1)).toBe(1500)
})

test('a pause is anything from half to the whole, and never less than the server asks for', () => {
  expect(pauseAfter('offline', 1, 0)).toBe(1000)
  expect(pauseAfter('offline', 1, 0.999_999)).toBe(2000)
  expect(pauseAfter({ retryAfter: 30 }, 1, 0)).toBe(31_000)
})

test.each([86_400, 3_000_000, 1e308])(
  'a server that asks for %d seconds of patience gets five minutes',
  (retryAfter) => {
    expect(pauseAfter({ retryAfter }, 1, 0)).toBe(301_000)
  },
)

test('what is asked for in seconds that are none takes nothing from the pause', () => {
  expect(pauseAfter({ retryAfter: -1e9 }, 1, 0)).toBe(1000)
})

test('behind a Wi-Fi that wants a sign-in it tries again by itself', async () => {
  const world = openWorld('captive')

  openSync(world)
  await world.settle()

  expect(world.pauses).toEqual([1500])
})

test('a phone that must be enrolled again doesn’t knock in vain', async () => {
  const world = openWorld('sign-in-needed')

  openSync(world)
  await world.settle()

  expect(world.pauses).toEqual([])
})

test('“send now” always answers, also when another try waits', async () => {
  const world = openWorld('offline')
  const sync = openSync(world)
  await world.settle()

  world.outcome = 'empty'

  expect(await sync.sendNow()).toBe('empty')
})

test('of two tabs only one sends; the other looks again later', async () => {
  const world = openWorld('empty')
  world.alone = async () => 'elsewhere'

  openSync(world)
  await world.settle()

  expect(world.pushes).toBe(0)
  expect(world.pauses).toHaveLength(1)
})

test('offline, the worker is asked to send when the network is back', async () => {
  const world = openWorld('offline')

  openSync(world)
  await world.settle()

  expect(world.workerAsked).toBe(1)
})

test('a phone that could not read its memory says so, and tries again all the same', async () => {
  const world = openWorld('empty')
  const sync = openSync(world)
  await world.settle()
  world.push = async () => {
    throw new Error('the memory is gone')
  }

  await expect(sync.sendNow()).rejects.toThrow('the memory is gone')

  expect(world.pauses).toHaveLength(1)
})

test('after closing, nothing is tried any more', async () => {
  const world = openWorld('offline')
  const sync = openSync(world)
  await world.settle()

  sync.close()
  world.passPause()
  await world.settle()

  expect(world.pushes).toBe(1)
})

/** A world whose time stands still until the test lets a pause pass; chance is always one half. */
function openWorld(outcome: PushOutcome) {
  let due: (() => void) | undefined
  let back = () => {}
  const world = {
    outcome,
    pushes: 0,
    pauses: [] as number[],
    workerAsked: 0,
    push: async () => {
      world.pushes += 1
      return world.outcome
    },
    random: () => 0.5,
    wait: (delay: number, then: () => void) => {
      world.pauses.push(delay)
      due = then
      return () => {
        due = undefined
      }
    },
    connectivity: (then: () => void) => {
      back = then
      return () => {
        back = () => {}
      }
    },
    alone: (async (_patient, work) => work()) as Alone,
    askWorker: () => {
      world.workerAsked += 1
    },
    passPause: () => due?.(),
    reconnect: () => back(),
    settle: () => new Promise((resolve) => setTimeout(resolve, 0)),
  }
  return world
}
