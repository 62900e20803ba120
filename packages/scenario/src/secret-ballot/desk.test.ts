import type { RunningServer } from '@phieu/server'
import { beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import type { Desk } from '@phieu/commands'
import { answersIn, judge, NO_CHANCE, rowsOf, type Verdict } from './attack.ts'
import { copyTables, type Copy, type Place } from './evidence.ts'
import { atServer, placeKinds } from './places.ts'
import { holdVote, type Town } from './town.ts'
import { round, type Vote } from './voting.ts'

const PEOPLE = Number(process.env.PEOPLE ?? 40)
const SEED = process.env.SEED ?? '5ec2e7ba11070002'

describe.each(placeKinds())('at the desk of an office on %s', (kind) => {
  let real: Watched
  beforeAll(async () => {
    real = await atServer(kind, (server, place) => watch(server, place, false))
  })

  test('whoever watches a real round after each ballot finds no more than chance', () => {
    expect(real.verdict.chance).toBeGreaterThan(NO_CHANCE)
    // While it is open, the list grows by five or more, or not at all.
    expect(real.perLook.filter((more) => more > 0 && more < 5)).toEqual([])
    expect(real.perLook.some((more) => more > 0)).toBe(true)
  })

  test('the same watching finds the ballots of a practice round, which is counted at once', async () => {
    const { verdict } = await atServer(kind, (server, place) => watch(server, place, true))

    expect(verdict.chance).toBeLessThan(NO_CHANCE)
    expect(verdict.hits).toBeGreaterThan(0.9 * verdict.of)
  })

  test('the log of the office names no ballot, envelope, right or rater, and grows by none', () => {
    const { votes, logs, last, read } = real
    const secrets = [
      ...answersIn(last).keys(),
      ...votes.flatMap(({ envelope, digest, right, rater }) => [envelope, digest, right, rater]),
    ].filter((each) => each !== undefined)
    const named = (log: string) => secrets.filter((each) => log.includes(each))

    expect(new Set(logs.map((log) => log.length)).size).toBe(1)
    expect(logs.at(-1)).toContain('round.moved')
    expect(named([...new Set(logs)].join('\n'))).toEqual([])
    // Reading a ballot is a deed, and stands there.
    expect(named(read)).toHaveLength(1)
  })
})

const Listed = z.object({
  total: z.int(),
  ballots: z.array(
    z.object({ id: z.string(), unit: z.object({ id: z.string() }), channel: z.string() }),
  ),
})
type ListedBallot = z.infer<typeof Listed>['ballots'][number]

interface Watched {
  verdict: Verdict
  votes: Vote[]
  /** How many ballots more the list had at each look. */
  perLook: number[]
  /** The log at each look, and after a ballot was read. */
  logs: string[]
  read: string
  last: Copy
}

/** By what channel each kind of right comes in the town: the list shows it. */
const channels = { insider: 'email', invited: 'sms', open: 'zalo' } as const

/**
 * Looks at every page after each ballot, knowing who has just sent one: new ballots of that unit and
 * channel are matched with those who are not found yet, in their order.
 */
async function watch(server: RunningServer, place: Place, practice: boolean): Promise<Watched> {
  const guesses = new Map<string, string>()
  const seen = new Set<string>()
  const cells: number[] = []
  const perLook: number[] = []
  const logs: string[] = []
  const waiting: Vote[] = []
  const look = async ({ desk }: Pick<Town, 'desk'>) => {
    await server.services.counts.settle()
    const fresh = (await listBallots(desk)).filter(({ id }) => !seen.has(id))
    perLook.push(fresh.length)
    for (const alike of Map.groupBy(fresh, placeOf).values()) {
      const [first] = alike
      if (first) match(alike, placeOf(first))
    }
    for (const { id } of fresh) seen.add(id)
  }
  const match = (fresh: readonly ListedBallot[], at: string) => {
    cells.push(fresh.length)
    const own = waiting.filter(({ unit, kind }) => `${unit} ${channels[kind]}` === at)
    for (const [nth, { id }] of fresh.entries()) {
      const vote = own[nth]
      if (!vote) continue
      guesses.set(vote.envelope, id)
      waiting.splice(waiting.indexOf(vote), 1)
    }
  }
  const town = await holdVote(
    server,
    { people: PEOPLE, seed: SEED, practice },
    async ({ desk, votes }) => {
      const vote = votes.at(-1)
      if (vote) waiting.push(vote)
      await look({ desk })
      logs.push(await readLog(desk))
    },
  )
  await town.close()
  const beforeLast = perLook.length
  await look(town)
  const last = await copyTables(place)
  const first = rowsOf(last, 'ballots').find(({ values }) => values.listed === 1)
  await town.desk.get(`/api/rounds/${round}/review/ballots/${String(first?.values.id)}`)
  return {
    verdict: judge(
      'the desk',
      guesses,
      town.votes,
      answersIn(last),
      practice ? cellsOf(town.votes) : cells,
    ),
    votes: town.votes,
    perLook: perLook.slice(0, beforeLast),
    logs,
    read: await readLog(town.desk),
    last,
  }
}

/** What chance has to deal with where it is not told when which ballot was counted. */
function cellsOf(votes: readonly Vote[]): number[] {
  return [...Map.groupBy(votes, ({ cell }) => cell).values()].map(({ length }) => length)
}

function placeOf({ unit, channel }: ListedBallot): string {
  return `${unit.id} ${channel}`
}

async function listBallots(desk: Desk): Promise<ListedBallot[]> {
  const found: ListedBallot[] = []
  for (let page = 1; ; page += 1) {
    const answer = await desk.get(`/api/rounds/${round}/review?page=${page}&size=200`)
    const { total, ballots } = Listed.parse(await answer.json())
    found.push(...ballots)
    if (ballots.length === 0 || found.length >= total) return found
  }
}

async function readLog(desk: Desk): Promise<string> {
  return (await desk.get('/api/log')).text()
}
