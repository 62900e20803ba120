import { buildApps, setUpAdmin } from '@phieu/commands'
import { medianOf, type Figures } from '../figures.ts'
import { openServer } from '../server-process.ts'
import { SLOW_DESK, visitDesk, type DeskVisit } from './visit-desk.ts'

/** The console on a slow computer and line: the way in, and the overview of a round of 148 units. */
export async function measureDesk(say: (line: string) => void, turns = 3): Promise<Figures> {
  await buildApps(say)
  const server = await openServer({ apps: true })
  const { cookies } = await setUpAdmin({
    url: server.url,
    firstRun: { setupLink: server.setupLink },
  })
  const answer = await fetch(`${server.url}/api/rounds`, { headers: { cookie: cookies } })
  const { rounds }: { rounds: { id: string }[] } = Object(await answer.json())
  const overview = `/console/rounds/${rounds[0]?.id}`

  say(
    `  CPU ÷ ${SLOW_DESK.cpu}, ${(SLOW_DESK.down * 8) / 1e6} Mbit/s, ${SLOW_DESK.latency} ms, medians of ${turns}`,
  )
  const visits = { signIn: [] as DeskVisit[], first: [] as DeskVisit[], again: [] as DeskVisit[] }
  for (let turn = 0; turn < turns; turn += 1) {
    visits.signIn.push(...(await visitDesk(server.url, '/console/sign-in', '', 1)))
    const [first, again] = await visitDesk(server.url, overview, cookies, 2)
    if (first) visits.first.push(first)
    if (again) visits.again.push(again)
  }
  await server.close()
  return [
    rowOf('sign-in, never seen before', visits.signIn),
    rowOf('overview, first on this computer', visits.first),
    rowOf('overview, next day', visits.again),
  ]
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
