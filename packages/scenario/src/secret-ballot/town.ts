/** A town whose round is real: named and unnamed people vote one after the other, and are counted. */
import { createRandomStream } from '@phieu/scoring'
import {
  InvitationOpening,
  LinkOpening,
  localDate,
  PushReply,
  sealingKey,
  type Ballot,
  type Envelope,
  type Slip,
} from '@phieu/survey'
import { generateBallotKey, rightOf, sealBallot } from '@phieu/survey/envelope'
import { z } from 'zod'
import type { RunningServer } from '@phieu/server'
import { codesIn, linkInsiders, makeInvitations, openDesk, type Desk } from '@phieu/commands'
import { definition } from '../small-city.ts'

export const round = 'town-2026'

/** Who rates whom: chairs rate four of the departments, drawn for each, citizens their ward. */
const departments = ['A01', 'A02', 'A03', 'A04', 'A05', 'A06', 'A07', 'A08']
const wards = ['B01', 'B02']

/** What people may write in their own words, from nothing to as much as there is room for. */
const wish = {
  kind: 'text',
  id: 'wish',
  text: { vi: 'Ông/Bà mong muốn điều gì?', en: 'What do you wish for?' },
  place: 'after',
  maxLength: 400,
}

export type Kind = 'insider' | 'invited' | 'open'

/** A right that somebody has: who they are stands in the office's lists, but not of an open link. */
interface Right {
  kind: Kind
  person: string
  code: string
}

/** What really happened, which no attacker is told: who gave which answers. */
export interface Vote {
  person: string
  kind: Kind
  unit: string
  /** What all of one cell have in common. */
  cell: string
  /** As JSON, by item; nobody else of the cell gave the same. */
  answers: string
  /** In which order it was sent, from 0. */
  arrival: number
  envelope: string
  digest: string
  right: string | undefined
  rater: string | undefined
}

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

/** A right that was opened on a phone, about one unit. */
export interface Asked extends Right {
  rater: string | undefined
  opening: z.infer<typeof LinkOpening> | z.infer<typeof InvitationOpening>
  unit: string
}

/** What a phone is asked when a right is opened on it, unit by unit. */
export async function open(url: string, right: Right): Promise<Asked[]> {
  if (right.kind === 'open') {
    const opening = LinkOpening.parse(await (await fetch(`${url}/api/links/${right.code}`)).json())
    return [{ ...right, rater: undefined, opening, unit: opening.unit.id }]
  }
  const answer = await fetch(`${url}/api/invitations/open`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ code: right.code }),
  })
  const opening = InvitationOpening.parse(await answer.json())
  const rater = right.kind === 'insider' ? crypto.randomUUID() : undefined
  return opening.units.map(({ unit }) => ({ ...right, rater, opening, unit: unit.id }))
}

/** Seals answers that nobody else of the cell gives: the place of the person, in digits. */
export async function seal(
  { kind, person, code, rater, opening, unit }: Asked,
  before: readonly Vote[],
) {
  const cell = `${unit} ${kind}`
  const place = before.filter((each) => each.cell === cell).length
  const questionnaire =
    'units' in opening
      ? opening.units.find((each) => each.unit.id === unit)?.questionnaire
      : opening.questionnaire
  if (!questionnaire) throw new Error(`nothing is asked about ${unit}`)
  const answers = Object.fromEntries(
    questionnaire.items.map(({ id, options }, at) => [
      id,
      options[Math.floor(place / options.length ** at) % options.length]?.code ?? 0,
    ]),
  )
  const by = kind === 'open' ? 'link' : 'right'
  const today = localDate(new Date(), opening.round.timeZone)
  const id = crypto.randomUUID()
  const signs = Number.parseInt(id.slice(0, 4), 16) % (wish.maxLength + 1)
  const ballot: Ballot = {
    id,
    round,
    unit,
    group: questionnaire.group,
    questionnaire: { id: questionnaire.id, version: questionnaire.version },
    mode: 'online',
    language: 'vi',
    answers,
    ...(signs > 0 && { extra: { wish: 'ề'.repeat(signs) } }),
    seconds: 60,
    sealedOn: today,
    ...(rater !== undefined && { rater }),
  }
  const { envelope, digest } = await sealBallot(
    ballot,
    { questionnaire, extra: opening.extra },
    sealingKey(opening.round.keys, by),
  )
  const right = by === 'right' ? await rightOf(code) : undefined
  const slip: Slip = {
    sealingDay: today,
    sender: right === undefined ? { by: 'link', link: code } : { by: 'right', right },
  }
  const vote: Vote = {
    person,
    kind,
    unit,
    cell,
    answers: JSON.stringify(answers),
    arrival: before.length,
    envelope: ballot.id,
    digest,
    right,
    rater,
  }
  return { vote, entry: { envelope, slip } }
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
