import type { Push } from '@phieu/collect/device/outbox/push.ts'
import { makeLink, readConfig, startServer, type RunningServer } from '@phieu/server'
import { createCounter, type GroupTally } from '@phieu/scoring'
import type { Questionnaire } from '@phieu/survey'
import fc from 'fast-check'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openPocket } from './pocket.ts'

const place = { round: 'practice-2026', unit: 'B00004', group: 'ND' }

let server: RunningServer
let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'phieu-law-'))
  const config = readConfig({ PORT: '0', DATA_DIR: join(folder, 'data') })
  server = await startServer(config, { serveApps: false })
})
afterAll(async () => {
  await server.close()
  await rm(folder, { recursive: true })
})

test('however the connection breaks, every ballot is kept exactly once, with the answers that it had', async () => {
  const questionnaire = await findQuestionnaire()
  await fc.assert(
    fc.asyncProperty(fc.array(anyEvent, { maxLength: 12 }), async (events) => {
      const before = await tallyKept()
      const way = openWay()
      const phone = await openPocket(way.push, await newLink())

      const answered: string[] = []
      for (const event of events) {
        if (event === 'answers') answered.push(await phone.answer(codeOf(answered.length)))
        else {
          way.weather = event
          await phone.push()
        }
      }
      way.weather = 'good'
      expect(await phone.push()).toBe('empty')

      expect(await phone.waiting()).toEqual([])
      expect(await phone.refused()).toEqual([])
      expect((await phone.told()).toSorted()).toEqual(answered.toSorted())
      const counter = createCounter(questionnaire, before)
      for (const at of answered.keys()) counter.add(alike(questionnaire, codeOf(at)))
      expect(await tallyKept()).toEqual(answered.length > 0 ? counter.tally() : before)
      await phone.close()
    }),
    { numRuns: 60 },
  )
})

test('a ballot is never told to be kept unless it is', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyWeather, { minLength: 1, maxLength: 6 }), async (weathers) => {
      const way = openWay()
      const phone = await openPocket(way.push, await newLink())
      const ballot = await phone.answer(2)

      for (const weather of weathers) {
        way.weather = weather
        await phone.push()
        const wasTold = (await phone.told()).length > 0
        const receipts = await server.services.store.findReceipts([ballot])
        expect(wasTold ? receipts.has(ballot) : (await phone.waiting())[0] === ballot).toBe(true)
      }
      await phone.close()
    }),
    { numRuns: 40 },
  )
})

type Weather =
  | 'good'
  | 'none'
  | 'loses replies'
  | 'cuts replies short'
  | 'delivers twice'
  | 'login page'
  | 'busy'

const anyWeather = fc.constantFrom<Weather>(
  'good',
  'none',
  'loses replies',
  'cuts replies short',
  'delivers twice',
  'login page',
  'busy',
)
const anyEvent = fc.oneof(fc.constant('answers' as const), anyWeather)

/** A way to the server whose weather can be turned. */
function openWay(): { weather: Weather; push: Push } {
  const reach: Push = (path, init) => fetch(`${server.url}${path}`, init)
  const way = { weather: 'good' as Weather, push }
  return way

  async function push(path: string, init: RequestInit): Promise<Response> {
    if (way.weather === 'none') throw new TypeError('no network')
    if (way.weather === 'login page') return new Response('<p>Please sign in to our Wi-Fi.')
    if (way.weather === 'busy') return new Response('', { status: 503 })

    const reply = await reach(path, init)
    if (way.weather === 'delivers twice') return reach(path, init)
    if (way.weather === 'loses replies') {
      await reply.text()
      throw new TypeError('the connection broke')
    }
    if (way.weather === 'cuts replies short') {
      return new Response((await reply.text()).slice(0, -20), { status: reply.status })
    }
    return reply
  }
}

async function newLink(): Promise<string> {
  return (await makeLink(server.services, place)).split('/').at(-1)!
}

/** Ballots differ by what was answered. */
const codeOf = (at: number) => 1 + (at % 5)

const alike = ({ items }: Questionnaire, code: number) =>
  Object.fromEntries(items.map(({ id }) => [id, code]))

async function findQuestionnaire(): Promise<Questionnaire> {
  const plan = await server.services.plans.find(place.round)
  if (!plan) throw new Error('there is no round')
  return plan.questionnaireAbout(place.unit, place.group)
}

/** What is in the tally, once all that lay in the box has been counted; nothing where there is none yet. */
async function tallyKept(): Promise<GroupTally | undefined> {
  await server.services.counts.settle()
  const tallies = await server.services.store.listTallies(place.round)
  return tallies.find(({ unit }) => unit === place.unit)?.tally
}
