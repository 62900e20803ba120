import { fetchAlone, setUpAdmin, syntheticRound } from '@phieu/commands'
import { openChild } from '../child.ts'
import { medianOf, quantile, type Figures } from '../figures.ts'
import { endlessBallots, sealer, sendInTime } from '../load.ts'
import { openServer, type ServerProcess } from '../server-process.ts'
import { Attacked, type AttackKind, type AttackOrder } from './attack.ts'

/** How often each is measured where nobody says otherwise; the figures are medians. */
const ROUNDS = 2

/** How long, in s, and how many honest envelopes come in one. */
const SECONDS = 15
const RATE = 20

const ways: readonly { what: string; attacks: readonly AttackKind[] }[] = [
  { what: 'nobody attacks', attacks: [] },
  { what: '5 packed bodies of many small parts a second', attacks: ['parts'] },
  { what: '100 openings and 100 unreadable envelopes a second at one link', attacks: ['link'] },
  { what: '50 connections that send 200 requests ahead each second', attacks: ['ahead'] },
  { what: 'all that strangers do at once', attacks: ['parts', 'link', 'ahead'] },
  { what: 'an account that previews the largest tables without a pause', attacks: ['tables'] },
  { what: 'all of them', attacks: ['parts', 'link', 'ahead', 'tables'] },
]

/**
 * Attackers beside honest phones, in turns with nobody: how long single envelopes wait at the door, and
 * `/api/health` beside them. Attackers come from the same address, which is the worst for the phones; what
 * they do themselves gives way to the server, so that how much they came to stands beside.
 */
export async function measureAbuse(say: (line: string) => void, rounds = ROUNDS): Promise<Figures> {
  const server = await openServer()
  const { cookies } = await setUpAdmin({ url: server.url, firstRun: server })
  const seal = sealer(server, endlessBallots())
  const aim = {
    url: server.url,
    link: Object.values(server.links).at(-1) ?? '',
    round: syntheticRound().id,
    cookies,
    origin: new URL(server.setupLink).origin,
    seconds: SECONDS,
  }
  await sendInTime(server.url, await seal(RATE * SECONDS), RATE) // warms it up
  const measured: { what: string; beside: Beside }[] = []
  for (let round = 1; round <= rounds; round += 1) {
    for (const { what, attacks } of ways) {
      const envelopes = await seal(RATE * SECONDS)
      const beside = await besideAttackers(server, envelopes, { ...aim, attacks: [...attacks] })
      measured.push({ what, beside })
      say(`  … round ${round} of ${rounds}: ${what}`)
    }
  }
  await server.close()

  const rows = ways.map(({ what }) => {
    const own = measured.filter((each) => each.what === what)
    const middle = (read: (beside: Beside) => number) =>
      medianOf(own.map(({ beside }) => read(beside)))
    return {
      what,
      'door p50 ms': middle(({ door }) => quantile(door, 0.5)),
      'door p95 ms': middle(({ door }) => quantile(door, 0.95)),
      'health p95 ms': middle(({ health }) => quantile(health, 0.95)),
      'attacks/s': middle(({ sent }) => sent / SECONDS),
      'server CPU s': middle(({ cpu }) => cpu / 1000),
    }
  })
  const alone = rows[0]?.['door p95 ms'] ?? 1
  return rows.map((row) => ({ ...row, 'p95 of alone': row['door p95 ms'] / alone }))
}

interface Beside {
  /** Waits of single envelopes and of health, in ms. */
  door: readonly number[]
  health: readonly number[]
  /** Requests of the attackers. */
  sent: number
  /** Of the server, in ms. */
  cpu: number
}

async function besideAttackers(
  server: ServerProcess,
  envelopes: Parameters<typeof sendInTime>[1],
  order: AttackOrder,
): Promise<Beside> {
  const attackers = openChild('abuse/attack.ts')
  const before = await server.cpu()
  const attack = attackers.ask(order, Attacked)
  const health: number[] = []
  const watch = setInterval(() => {
    const since = performance.now()
    void fetchAlone(`${server.url}/api/health`).then(() => health.push(performance.now() - since))
  }, 250)
  const door = await sendInTime(server.url, envelopes, RATE)
  const { sent } = await attack
  clearInterval(watch)
  const cpu = (await server.cpu()) - before
  await attackers.close()
  await server.settle()
  return { door, health, sent, cpu }
}
