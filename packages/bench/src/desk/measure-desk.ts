import { buildApps, setUpAdmin } from '@phieu/commands'
import { join } from 'node:path'
import { medianOf, type Figures } from '../figures.ts'
import { buildPart, serveFiles, type Floor } from '../floors.ts'
import { openServer } from '../server-process.ts'
import { SLOW_DESK, visitDesk, type DeskVisit } from './visit-desk.ts'

/**
 * The console on a slow computer and line: the way in, and the overview of a round of 148 units, in turns with
 * the least that such an overview costs.
 */
export async function measureDesk(say: (line: string) => void, turns = 3): Promise<Figures> {
  await buildApps(say)
  const server = await openServer({ apps: true })
  const { cookies } = await setUpAdmin({
    url: server.url,
    firstRun: { setupLink: server.setupLink },
  })
  const answer = await fetch(`${server.url}/api/rounds`, { headers: { cookie: cookies } })
  const { rounds }: { rounds: { id: string }[] } = Object(await answer.json())
  const round = rounds[0]?.id ?? ''
  const overview = `/console/rounds/${round}`
  const least = await serveLeastOverview(server.url, round, cookies)

  say(
    `  CPU ÷ ${SLOW_DESK.cpu}, ${(SLOW_DESK.down * 8) / 1e6} Mbit/s, ${SLOW_DESK.latency} ms, medians of ${turns}`,
  )
  const visits = {
    least: [] as DeskVisit[],
    signIn: [] as DeskVisit[],
    first: [] as DeskVisit[],
    again: [] as DeskVisit[],
  }
  for (let turn = 0; turn < turns; turn += 1) {
    visits.least.push(...(await visitDesk(least.url, '', '', 1)))
    visits.signIn.push(...(await visitDesk(server.url, '/console/sign-in', '', 1)))
    const [first, again] = await visitDesk(server.url, overview, cookies, 2)
    if (first) visits.first.push(first)
    if (again) visits.again.push(again)
  }
  least.close()
  await server.close()
  return [
    rowOf('React, router, queries and Mantine with the least of an overview', visits.least),
    rowOf('sign-in, never seen before', visits.signIn),
    rowOf('overview, first on this computer', visits.first),
    rowOf('overview, next day', visits.again),
  ]
}

/** The floor: the overview's own answer, as a table and nothing else. */
async function serveLeastOverview(url: string, round: string, cookies: string): Promise<Floor> {
  const answer = await fetch(`${url}/api/rounds/${round}/overview?block=first`, {
    headers: { cookie: cookies },
  })
  const files: Record<string, string> = { '/overview.json': await answer.text() }
  const parts = await buildPart(join(import.meta.dirname, 'floor'))
  for (const { fileName, text } of parts) files[`/${fileName}`] = text
  return serveFiles({ ...files, '/': files['/index.html'] ?? '' })
}

function rowOf(what: string, visits: readonly DeskVisit[]) {
  const middle = (of: (visit: DeskVisit) => number) => medianOf(visits.map(of))
  return {
    what,
    'LCP s': middle(({ painted }) => painted / 1000),
    'longest task ms': middle(({ task }) => task),
    'while it refreshes ms': middle(({ refreshing }) => refreshing),
    kB: middle(({ bytes }) => bytes / 1000),
    requests: middle(({ requests }) => requests),
  }
}
