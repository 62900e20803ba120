import { randomBytes } from 'node:crypto'
import { sendBallots } from '../send.ts'
import { makeLink, type RunningServer } from '@phieu/server'
import type { Ballot } from '@phieu/survey'
import type { Announcement } from './announcement.ts'
import { assessedFile } from './assessed-file.ts'
import { importAssessed, openSecondDesk, type Desk } from '../desk.ts'
import { askUnits, decideAwards } from './before-publishing.ts'

/** What the office's server takes for now: it moves on as the round does. */
export interface OfficeClock {
  now: Date
}

const firstDayOfFieldwork = new Date('2024-12-01T02:00:00Z')
const lastDayOfFieldwork = new Date('2024-12-31T02:00:00Z')
/** When assessed points are in, and the result is approved. */
const dayOfApproval = new Date('2025-02-17T02:00:00Z')
/** When the result is published. */
export const dayOfAnnouncement = new Date('2025-02-27T02:00:00Z')

/** The clock of an office that begins to collect ballots; `holdRound` moves it on. */
export function clockOf2024(): OfficeClock {
  return { now: firstDayOfFieldwork }
}

/** Who approves what the admin publishes. */
const chair = {
  role: 'council',
  name: 'Hội đồng thẩm định năm 2024',
  email: 'council-2024@demo.example',
} as const

/** Explains whatever the checks before a move find. */
const reason = 'Theo kế hoạch đánh giá năm 2024'

/** How often the rankings are repeated, and from which seed: the package comes out the same again. */
const repeats = { replicates: 1000, seed: '0000000000002024' }

/**
 * Holds a round from its making to its publication, through the doors that people use: the office's
 * for everything that it decides or imports, the phones' for ballots.
 */
export async function holdRound(
  server: RunningServer,
  desk: Desk,
  { round, ballots, assessed, earlier }: Announcement,
  clock: OfficeClock,
): Promise<void> {
  await desk.post('/api/earlier', earlier)
  await desk.post('/api/rounds', { round })
  await move('open')
  await pushBallots(server, ballots, clock)
  clock.now = dayOfApproval
  await importAssessed(desk, round.id, assessedFile(assessed))
  await move('closed')
  await server.services.counts.settle()
  const password = randomBytes(12).toString('base64url')
  const council = await openSecondDesk(desk, { ...chair, password })
  await move('approved', council)
  await askUnits({ desk, council }, round.id, clock)
  await decideAwards(council, round.id, clock)
  clock.now = dayOfAnnouncement
  await desk.post(`/api/rounds/${round.id}/publish`, { ...repeats, reason })

  async function move(to: string, by = desk) {
    await by.post(`/api/rounds/${round.id}/state`, { to, reason })
  }
}

/**
 * Makes a link for every unit and group that is asked, and sends the ballots through them; they are
 * counted then.
 *
 * @param clock - moved on to the last day between the two: a ballot is older than no link that it came through
 */
export async function pushBallots(
  { url, services }: RunningServer,
  ballots: readonly Ballot[],
  clock: OfficeClock,
): Promise<void> {
  const codes = new Map<string, string>()
  for (const { round, unit, group } of ballots) {
    const place = placeOf({ unit, group })
    if (codes.has(place)) continue
    const link = await makeLink(services, { round, unit, group })
    codes.set(place, link.split('/').at(-1) ?? '')
  }
  clock.now = lastDayOfFieldwork
  const linkFor = (unit: string, group: string) => codes.get(placeOf({ unit, group })) ?? ''
  await sendBallots(url, ballots, { linkFor }, () => {})
  await services.counts.settle()
}

function placeOf({ unit, group }: Pick<Ballot, 'unit' | 'group'>): string {
  return `${unit}/${group}`
}
