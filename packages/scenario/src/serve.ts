/**
 * The real server in a process of its own, so that a story can kill it. Settings come from the
 * environment as always; what a story asks beyond HTTP comes as messages (see `asking.ts`).
 */
import {
  makeEnrolment,
  makeKiosk,
  makeLink,
  openGrounds,
  readConfig,
  startServer,
  takeIn,
} from '@phieu/server'
import { daysLater, localDate, readRescueFile, sha256, type Ballot } from '@phieu/survey'
import { rightOf } from '@phieu/survey/envelope'
import { randomUUID } from 'node:crypto'
import { Asked, type Told } from './asking.ts'
import { decide, moveTo, openNext, revoke } from './desk-by-hand.ts'

const serveApps = !process.argv.includes('without apps')
const clock = { days: 0 }
let nights = 0
const now = () => new Date(Date.now() + clock.days * 86_400_000)
const server = await startServer(readConfig(process.env), { serveApps, now })
const { services, firstRun } = server

process.on('message', (message) => {
  const { at, round, asked } = Asked.parse(message)
  answer(round, asked).then(
    (answer) => tell({ at, answer }),
    (error: unknown) => tell({ at, failed: String(error) }),
  )
})
process.on('SIGTERM', () => void server.close().then(() => process.exit(0)))
tell({ ready: { setupLink: firstRun.setupLink } })

async function answer(round: string, asked: Asked['asked']): Promise<string | string[] | Ballot[]> {
  if (asked.what === 'link') {
    return makeLink(services, { round, unit: asked.unit, group: asked.group })
  }
  if (asked.what === 'kiosk') return setUpTablet(round, asked)
  if (asked.what === 'enrolment') {
    const { interviewer } = asked
    if (interviewer !== 'practice') {
      await services.store.putInterviewer({ id: interviewer, name: 'Another' })
    }
    return makeEnrolment(services, { interviewer, round, days: 1, madeBy: 'story' })
  }
  if (asked.what === 'next round') return openNext(services, round)
  if (asked.what === 'invitation') return invite(round, asked)
  if (asked.what === 'clock') {
    clock.days = asked.days
    return ''
  }
  if (asked.what === 'move') return moveTo(services, round, asked.to)
  if (asked.what === 'revoke') return revoke(services, round, asked)
  if (asked.what === 'decide') return decide(services, round, asked)
  if (asked.what === 'box') {
    const { lost } = await services.store.sumFates(round)
    return JSON.stringify({ ...(await services.store.sumBox(round)), lost })
  }
  if (asked.what === 'flags') {
    const flags = await services.store.countFlags(round)
    return JSON.stringify(Object.fromEntries(flags.map(({ flag, ballots }) => [flag, ballots])))
  }
  if (asked.what === 'heard') {
    const tablets = await services.store.listKiosks(asked.link)
    return String(tablets.filter(({ report }) => report !== undefined).length)
  }
  if (asked.what === 'work') {
    await services.store.changeLinks(round, [asked.link], { difficulty: 'light' })
    return ''
  }
  if (asked.what === 'contacts') {
    const contacts = await services.store.listContacts(round, '', MOST_CONTACTS)
    return contacts.map(({ round: _round, interviewer: _by, ...contact }) =>
      JSON.stringify(contact),
    )
  }
  if (asked.what === 'take in') return takeInFile(round, asked.file)
  if (asked.what === 'receipts') {
    const found = await services.store.findReceipts(asked.of)
    return asked.of.filter((id) => found.has(id))
  }
  if (asked.what === 'midnight') {
    nights += 1
    const today = localDate(services.now(), services.config.timeZone)
    await services.store.beginDay(daysLater(today, nights))
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

/** More than any story brings. */
const MOST_CONTACTS = 100_000

async function takeInFile(round: string, file: string) {
  const plan = await services.plans.find(round)
  const { envelopes } = readRescueFile(file) ?? { envelopes: [] }
  if (!plan) throw new Error(`there is no round ${round}`)
  const { taken } = await takeIn(services, openGrounds(services), plan, envelopes)
  return JSON.stringify(taken)
}

async function setUpTablet(round: string, place: { unit: string; group: string }) {
  const channel = 'desk'
  const code = (await makeLink(services, { round, ...place, channel })).split('/').at(-1) ?? ''
  const link = await services.store.findLink(code)
  if (!link) throw new Error('the link that was made is not there')
  return [(await makeKiosk(services, link, 'A counter')).address, code]
}

async function invite(
  round: string,
  { units, group }: { units: readonly string[]; group: string },
) {
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
