import { monitorEventLoopDelay } from 'node:perf_hooks'
import type { MiddlewareHandler } from 'hono'
import type { Counter, Gauge } from 'prom-client'
import { remembering } from '../remember.ts'
import type { Services } from '../services.ts'
import type { Metrics } from './metrics.ts'

const MEGABYTE = 1024 * 1024
const HOUR = 60 * 60 * 1000

/**
 * Opens the metrics. Nothing that a phone does moves one: whoever reads them every few seconds would know
 * when which ballot came. What envelopes come to is told as of the last full hour; CPU, memory and delays
 * are rounded until a single request is lost in them.
 */
export async function openMetrics(services: Pick<Services, 'store' | 'now'>): Promise<Metrics> {
  const prometheus = await import('prom-client')
  const registry = new prometheus.Registry()
  const registers = [registry]
  const { store, now } = services

  const tell = (name: string, help: string, read: () => number | Promise<number>) =>
    tellEach(name, help, [], async (gauge) => gauge.set(await read()))
  const tellEach = <Label extends string>(
    name: string,
    help: string,
    labelNames: readonly Label[],
    collect: (gauge: Gauge<Label>) => Promise<void>,
  ) =>
    new prometheus.Gauge<Label>({
      name: `phieu_${name}`,
      help,
      labelNames,
      registers,
      async collect() {
        // What can't be asked for is left out, and the rest is told: that the database is down among it.
        await collect(this).catch(() => this.reset())
      },
    })

  const begun = now().getTime()
  tell('up_seconds', 'Since this server started, in whole minutes', () =>
    steps(now().getTime() - begun, 60_000, 60),
  )
  tell('cpu_seconds', 'CPU of all threads, in tens of seconds', () => {
    const { user, system } = process.cpuUsage()
    return steps(user + system, 10_000_000, 10)
  })
  tell('memory_bytes', 'Resident memory, in whole megabytes', () =>
    steps(process.memoryUsage.rss(), MEGABYTE, MEGABYTE),
  )
  const delay = monitorEventLoopDelay({ resolution: 20 })
  delay.enable()
  tell('answering_delay_seconds', 'The longest wait for a turn since this was last read', () => {
    const { max } = delay
    delay.reset()
    return steps(max, 50_000_000, 0.05)
  })
  tell('database_up', '1 where the database answers', () =>
    store.ping().then(
      () => 1,
      () => 0,
    ),
  )
  tellEach(
    'jobs',
    'Exports and backups, by what became of them',
    ['kind', 'state'],
    async (jobs) => {
      jobs.reset()
      for (const kind of ['export', 'backup']) {
        for (const { state } of await store.listJobs(kind)) jobs.inc({ kind, state })
      }
    },
  )
  // The same all through an hour: between two sums lie as many ballots as an hour brings.
  const sumOnce = remembering<BoxTotals>(1)
  tellEach('envelopes', 'Of all rounds, as of the last full hour', ['what'], async (envelopes) => {
    const hour = Math.floor(now().getTime() / HOUR)
    const { lying, received } = await sumOnce(`${hour}`, () => sumBoxes(store))
    envelopes.set({ what: 'lying' }, lying)
    envelopes.set({ what: 'received' }, received)
  })
  const requests = new prometheus.Counter({
    name: 'phieu_office_requests_total',
    help: 'Of people who have signed in, by heading of the documentation and kind of answer',
    labelNames: ['heading', 'answer'] as const,
    registers,
  })
  return {
    watch: watching(requests),
    write: () => registry.metrics(),
    contentType: registry.contentType,
  }
}

/** Of people, never of phones. */
function watching(requests: Counter<'heading' | 'answer'>): MiddlewareHandler {
  return async (c, next) => {
    await next()
    if (c.get('officeUser') === undefined) return
    const heading = c.get('endpoint')?.tag ?? 'Documents'
    requests.inc({ heading, answer: `${Math.floor(c.res.status / 100)}xx` })
  }
}

/** How many envelopes lie in boxes, and how many ever did. */
interface BoxTotals {
  lying: number
  received: number
}

async function sumBoxes(store: Services['store']): Promise<BoxTotals> {
  const rounds = await store.listRounds()
  const boxes = await Promise.all(rounds.map(({ id }) => store.sumBox(id)))
  return {
    lying: boxes.reduce((sum, box) => sum + box.lying, 0),
    received: boxes.reduce((sum, box) => sum + box.receipts, 0),
  }
}

/** How many whole steps there are, each told as `worth`. */
function steps(value: number, step: number, worth: number): number {
  return Math.floor(value / step) * worth
}
