import { buildApps } from '@phieu/commands'
import { quantile } from '../figures.ts'
import { openServer } from '../server-process.ts'
import { figureLine } from '../table.ts'
import { serveLeastApp, serveStaticPage } from './serve-floors.ts'
import { SLOW, standsAlone, visitAgain, visitFirst, type Visit } from './visit.ts'

/** How often each page is visited; the middle one is told. */
const TURNS = 5

/** A first visit to a link on a slow phone and network, beside the least that such a page can cost. */
export async function measurePhone(say: (line: string) => void): Promise<void> {
  await buildApps(say)
  const server = await openServer({ apps: true })
  const code = server.links['B00004/ND'] ?? ''
  const link = `${server.url}/l/${code}`
  const still = await serveStaticPage(link)
  const least = await serveLeastApp(server.url, code)

  say(
    `  CPU ÷ ${SLOW.cpu}, ${(SLOW.down * 8) / 1e6} Mbit/s, ${SLOW.latency} ms, medians of ${TURNS}:` +
      ' static HTML · React, Dexie and Workbox · ours',
  )
  const visits: Record<'still' | 'least' | 'ours', Visit[]> = { still: [], least: [], ours: [] }
  const returns: Record<'least' | 'ours', { again: number; offline: number }[]> = {
    least: [],
    ours: [],
  }
  // In turns, so that whatever else this machine does falls on all of them.
  for (let turn = 0; turn < TURNS; turn += 1) {
    visits.still.push(await visitFirst(still.url, 'answerable'))
    visits.least.push(await visitFirst(least.url, 'safe'))
    visits.ours.push(await visitFirst(link, 'safe'))
    returns.least.push(await visitAgain(least.url))
    returns.ours.push(await visitAgain(link))
  }
  const alone: boolean[] = []
  for (const url of [still.url, least.url, link]) alone.push(await standsAlone(url))
  still.close()
  least.close()
  await server.close()

  const all = [visits.still, visits.least, visits.ours]
  const tell = (name: string, of: (visit: Visit) => string | number) =>
    say(figureLine(name, all.map((each) => middleOf(each, of)).join(' · ')))
  tell('welcome readable', ({ readable }) => readable)
  tell('first item answerable', ({ answerable }) => answerable)
  tell('first answer safe in IndexedDB', ({ safe }) => safe)
  tell('longest task', ({ longest }) => longest)
  tell('longest of scripts alone', ({ scripts }) => scripts)
  say(
    figureLine(
      'requests, round trips before the welcome',
      all.map((visits, at) => ways(visits, alone[at])).join(' · '),
    ),
  )
  const back = [returns.least, returns.ours]
  say(
    figureLine(
      'second visit',
      `– · ${back.map((each) => middle(each.map(({ again }) => again))).join(' · ')}`,
    ),
  )
  say(
    figureLine(
      'cold start offline',
      `– · ${back.map((each) => middle(each.map(({ offline }) => offline))).join(' · ')}`,
    ),
  )
}

function middleOf(visits: readonly Visit[], of: (visit: Visit) => string | number): string {
  return middle(visits.map((visit) => Number(of(visit))))
}

function middle(ms: readonly number[]): string {
  const value = quantile(ms, 0.5)
  return value === 0 ? '–' : `${(value / 1000).toFixed(2)} s`
}

/** @param alone - nothing that came beside the page had to be waited for */
function ways(visits: readonly Visit[], alone = false): string {
  const count = (of: (visit: Visit) => number) => quantile(visits.map(of), 0.5)
  return `${count(({ requests }) => requests)}, ${alone ? 1 : count(({ levels }) => levels)}`
}
