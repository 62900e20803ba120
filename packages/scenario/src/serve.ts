/**
 * The real server in a process of its own, so that a story can kill it. Settings come from the
 * environment as always; what a story asks beyond HTTP comes as messages (see `asking.ts`).
 */
import { makeEnrolment, makeLink, readConfig, startServer } from '@phieu/server'
import { localDate, sha256, type Ballot } from '@phieu/survey'
import { rightOf } from '@phieu/survey/envelope'
import { randomUUID } from 'node:crypto'
import { Asked, type Told } from './asking.ts'

const serveApps = !process.argv.includes('without apps')
const server = await startServer(readConfig(process.env), { serveApps })
const { services, firstRun } = server
const round = 'practice-2026'

process.on('message', (message) => {
  const { at, asked } = Asked.parse(message)
  void answer(asked).then((answer) => tell({ at, answer }))
})
process.on('SIGTERM', () => void server.close().then(() => process.exit(0)))
tell({ ready: { setupLink: firstRun.setupLink } })

async function answer(asked: Asked['asked']): Promise<string | string[] | Ballot[]> {
  if (asked.what === 'link') {
    return makeLink(services, { round, unit: asked.unit, group: asked.group })
  }
  if (asked.what === 'enrolment') {
    return makeEnrolment(services, { interviewer: 'practice', round, days: 1, madeBy: 'story' })
  }
  if (asked.what === 'invitation') return invite(asked)
  if (asked.what === 'receipts') {
    const found = await services.store.findReceipts(asked.of)
    return asked.of.filter((id) => found.has(id))
  }
  if (asked.what === 'midnight') {
    await services.store.showCounters(localDate(services.now(), services.config.timeZone))
    return ''
  }
  await services.counts.settle()
  if (asked.what === 'count') return ''
  return services.store.readRound(round, async (snapshot) => {
    const ballots: Ballot[] = []
    for await (const ballot of snapshot.ballots()) ballots.push(ballot)
    return ballots
  })
}

async function invite({ units, group }: { units: readonly string[]; group: string }) {
  const code = randomUUID().replaceAll('-', '').slice(0, 26)
  const right = {
    rightHash: await sha256(await rightOf(code)),
    round,
    group,
    channel: 'sms' as const,
    batch: undefined,
    insider: undefined,
    revokedOn: undefined,
    units: units.map((unit) => ({ unit, spent: false })),
  }
  await services.store.addInvitations([right])
  return code
}

function tell(told: Told): void {
  process.send?.(told)
}
