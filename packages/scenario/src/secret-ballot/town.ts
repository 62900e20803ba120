/** A town whose round is real: named and unnamed people vote one after the other, and are counted. */
import { createRandomStream } from '@phieu/scoring'
import { PushReply, type Envelope, type Slip } from '@phieu/survey'
import { generateBallotKey } from '@phieu/survey/envelope'
import { z } from 'zod'
import type { RunningServer } from '@phieu/server'
import { codesIn, linkInsiders, makeInvitations, openDesk, type Desk } from '@phieu/commands'
import { definition } from '../small-city.ts'
import { open, round, seal, wish, type Right, type Vote } from './voting.ts'

/** Who rates whom: chairs rate four of the departments, drawn for each, citizens their ward. */
const departments = ['A01', 'A02', 'A03', 'A04', 'A05', 'A06', 'A07', 'A08']
const wards = ['B01', 'B02']

export interface TownWish {
  people: number
  seed: string
  /** A practice round is counted at once: there an attacker has an easy time. */
  practice?: boolean
}

export interface Town {
  desk: Desk
  votes: Vote[]
  /** The entries of all pushes, to be sent again or elsewhere. */
  sent: { envelope: Envelope; slip: Slip }[]
  /** Sends entries. */
  push: (entries: readonly { envelope: unknown; slip: unknown }[]) => Promise<PushReply>
  /** Closes the round, and opens the box with a sheet. */
  close: () => Promise<void>
}

/**
 * Lets all people vote, one after the other.
 *
 * @param afterEach - what an attacker looks at after each vote
 */
export async function holdVote(
  server: RunningServer,
  { people, seed, practice = false }: TownWish,
  afterEach: (town: Pick<Town, 'desk' | 'votes'>) => Promise<void> = async () => {},
): Promise<Town> {
  const chance = createRandomStream(seed)
  const desk = await openDesk(server)
  const box = await generateBallotKey((size) => crypto.getRandomValues(new Uint8Array(size)))
  await makeRound(desk, practice)
  if (!practice) {
    const wish = { holder: 'sheets', publicKey: box.publicKey, confirmedSheet: true }
    await desk.post(`/api/rounds/${round}/box/key`, wish)
  }
  await desk.post(`/api/rounds/${round}/state`, { to: 'open', reason: 'links come later' })
  const rights = await handOut(desk, people)

  const push = async (entries: readonly { envelope: unknown; slip: unknown }[]) => {
    const answer = await fetch(`${server.url}/api/ballots`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ envelopes: entries }),
    })
    return PushReply.parse(await answer.json())
  }
  const town: Town = { desk, votes: [], sent: [], push, close }
  const opened = await Promise.all(rights.map((right) => open(server.url, right)))
  for (const asked of shuffle(opened.flat(), (bound) => chance.below(bound))) {
    const { vote, entry } = await seal(asked, town.votes)
    town.votes.push(vote)
    town.sent.push(entry)
    const { verdicts } = await push([entry])
    if (verdicts[0]?.outcome !== 'kept') throw new Error(`refused: ${JSON.stringify(verdicts)}`)
    await afterEach(town)
  }
  await server.services.counts.settle()
  return town

  async function close() {
    await desk.post(`/api/rounds/${round}/state`, { to: 'closed', reason: 'everybody has voted' })
    await server.services.counts.settle()
    if (practice) return
    await desk.post(`/api/rounds/${round}/box/open`, { secret: box.secret })
    await server.services.counts.settle()
  }
}

async function makeRound(desk: Desk, practice: boolean): Promise<void> {
  const units = [...departments, ...wards].map((id) => ({ id, name: `Đơn vị ${id}`, block: id[0] }))
  await desk.post('/api/rounds', {
    round: {
      id: round,
      title: { vi: 'Đợt của thị trấn', en: 'Round of the town' },
      organiser: { vi: 'UBND thị trấn', en: 'The town' },
      practice,
      synthetic: false,
      timeZone: 'Asia/Ho_Chi_Minh',
      definition: { id: definition.id, version: definition.version },
      registry: 'town-2026',
      defaultTarget: 30,
      targets: {},
      groupSizes: {},
      unitTargets: {},
      unitSizes: {},
      extra: [wish],
      graceDays: 0,
    },
    definition,
    registry: { id: 'town-2026', units, lineage: [] },
  })
}

/** A quarter are insiders, a half are invited, a quarter come through an open link. */
async function handOut(desk: Desk, people: number): Promise<Right[]> {
  const quarter = Math.floor(people / 4)
  const base = `/api/rounds/${round}`
  const insiders = `${base}/insiders/CT`
  for (let at = 0; at < quarter; at += 1) {
    const facts = { name: `Chủ tịch ${at}`, position: 'Chủ tịch', notUnits: [], blocks: [] }
    await desk.post(`${insiders}/people`, facts)
  }
  const letters = await linkInsiders(desk, insiders, { least: 4, most: 4 })

  const batches = await Promise.all(wards.map((unit) => inviteTo(desk, unit, quarter)))
  const links = { units: [wards[0]], groups: ['ND'], channels: ['zalo'], difficulty: 'off' }
  await desk.post(`${base}/links`, links)
  const { links: made } = Links.parse(await (await desk.get(`${base}/links`)).json())
  const code = made[0]?.code ?? ''
  return [
    ...codesIn(letters).map((code) => ({
      kind: 'insider' as const,
      person: nameOn(letters, code),
      code,
    })),
    ...batches.flat(),
    ...Array.from({ length: quarter }, (_, at) => ({
      kind: 'open' as const,
      person: `khách ${at}`,
      code,
    })),
  ]
}

/** One-time invitations about one ward. */
export async function inviteTo(
  desk: Desk,
  unit: string,
  count: number,
  channel = 'sms',
): Promise<Right[]> {
  const wish = { label: `Thư ${unit}`, units: [unit], group: 'ND', channel, each: count }
  const codes = await makeInvitations(desk, round, wish)
  return codes.map((code, at) => ({ kind: 'invited', person: `${unit} ${at}`, code }))
}

const Links = z.object({ links: z.array(z.object({ code: z.string() })) })

/** The name in the row of a list that holds a code. */
function nameOn(list: string, code: string): string {
  const row = list.split('\r\n').find((each) => each.includes(`#${code}`))
  return row?.replace('\uFEFF', '').split(';')[0] ?? ''
}

function shuffle<T>(all: readonly T[], below: (bound: number) => number): T[] {
  const mixed = [...all]
  for (let at = mixed.length - 1; at > 0; at -= 1) {
    const other = below(at + 1)
    const [a, b] = [mixed[at], mixed[other]]
    if (a !== undefined && b !== undefined) [mixed[at], mixed[other]] = [b, a]
  }
  return mixed
}
