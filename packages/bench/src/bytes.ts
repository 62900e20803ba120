import { mkdtemp, rm } from 'node:fs/promises'
import { randomBytes, randomUUID } from 'node:crypto'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { syntheticRound } from '@phieu/commands'
import { readConfig, startServer, type RunningServer } from '@phieu/server'
import { defaultFlagLimits } from '@phieu/scoring'
import { mondayOf, type Ballot } from '@phieu/survey'
import { toBase64Url } from '@phieu/survey/envelope'
import { postgres, sqlite, type Database } from './door/databases.ts'
import type { Figures } from './figures.ts'
import { endlessBallots } from './load.ts'
import { sizesOf } from './table-sizes.ts'

type SayLine = (line: string) => void

/** So many lie in the box at once; so often it is filled and counted before it is measured, and again. */
const BOX = 5000
const TIMES = 1

/** As many bytes as an envelope of the catalogue's questionnaires has (see `bench envelope`). */
const SEALED = 337

export const measureBytes = (say: SayLine) => measureOn(sqlite(), say)

export async function measureBytesOnPostgres(say: SayLine): Promise<Figures> {
  const database = await postgres(say)
  return measureOn(database, say).finally(database.close)
}

/**
 * What a ballot takes on the disk with all indexes, in the box and when it is counted, order erased; and
 * the CPU of laying and of counting it without any cryptography, all threads of the store.
 */
async function measureOn(database: Database, say: SayLine): Promise<Figures> {
  const folder = await mkdtemp(join(tmpdir(), 'phieu-bytes-'))
  const databaseUrl = await database.make()
  const server = await openHere(folder, databaseUrl)
  await server.services.counts.close()
  const place = { file: join(folder, 'data', 'phieu.sqlite'), databaseUrl }
  const ballots = endlessBallots()
  const interviews = endlessBallots('device')
  const took = { lay: 0, count: 0 }
  const known = new Map<string, Ballot>()
  // A third is asked for, by two interviewers at each unit.
  const next = (_: unknown, at: number): Ballot => {
    const asked = at % 3 === 0
    const ballot: Ballot = (asked ? interviews : ballots).next().value
    const made = asked ? { ...ballot, interviewer: `${ballot.unit}-${at % 2}` } : ballot
    known.set(made.id, made)
    return made
  }
  const fill = async (times: number) => {
    for (let time = 1; time <= times; time += 1) {
      const all = Array.from({ length: BOX }, next)
      took.lay = await cpuOf(() => lay(server, all))
      took.count = await cpuOf(() => count(server, known))
      say(`  … ${BOX} ballots more`)
    }
    await server.services.store.eraseOrder()
    return sizesOf(place)
  }

  const empty = await sizesOf(place)
  await lay(server, Array.from({ length: BOX }, next))
  await server.services.store.eraseOrder()
  const lying = await sizesOf(place)
  const half = await fill(TIMES)
  const whole = await fill(TIMES)
  await server.close()
  await database.drop(databaseUrl)
  await rm(folder, { recursive: true })

  const rows = [...whole.keys()].map((table) => {
    const [at0, at1, at2, at3] = [empty, lying, half, whole].map((sizes) => sizes.get(table) ?? 0)
    const [start = 0, box = 0, some = 0, all = 0] = [at0, at1, at2, at3]
    const more = Math.max(0, (all - some) / (TIMES * BOX))
    return { table, box: (box - start) / BOX, more, once: some - start - more * (TIMES + 1) * BOX }
  })
  const sum = (key: 'box' | 'more' | 'once') => rows.reduce((total, row) => total + row[key], 0)
  const all = { table: 'all', box: sum('box'), more: sum('more'), once: sum('once') }
  return [
    ...[...rows, all]
      .filter(({ box, more, once }) => box + more >= 0.5 || once > 50_000)
      .map(({ table, box, more, once }) => ({
        table,
        'in the box': box,
        'counted, one more': more,
        'for all places, kB': once / 1000,
      })),
    { table: `at ${AT} ballots`, 'counted, one more': all.more + all.once / AT },
    {
      table: 'CPU ms, warm',
      'in the box': took.lay / BOX,
      'counted, one more': took.count / BOX,
    },
  ]
}

/** The size of a round for which the bytes of a ballot are told, with its share of what each place has once. */
const AT = 100_000

function openHere(folder: string, databaseUrl: string): Promise<RunningServer> {
  const env = {
    PORT: '0',
    DATA_DIR: join(folder, 'data'),
    PHIEU_MASTER_KEY_FILE: join(folder, 'master.key'),
    DATABASE_URL: databaseUrl,
    PUBLIC_URL: '',
  }
  return startServer(readConfig(env), { firstRound: syntheticRound(), serveApps: false })
}

async function lay({ services: { store } }: RunningServer, ballots: readonly Ballot[]) {
  const judged = ballots.map(({ sealedOn, ...header }) => ({
    header: { ...header, protocol: 1 as const, key: 'AAAA' },
    digest: randomBytes(32).toString('hex'),
    sealed: toBase64Url(new Uint8Array(randomBytes(SEALED))),
    kind: kindOf(header),
    channel: channelOf(header),
    sealingDay: sealedOn,
    state: 'lying' as const,
    flags: [],
    rightHash: undefined,
    drawnRight: undefined,
    link: undefined,
  }))
  const outcomes = await store.lay(judged)
  if (outcomes.some(({ outcome }) => outcome !== 'laid')) throw new Error('not all were laid')
}

async function count(
  { services: { store, plans } }: RunningServer,
  known: ReadonlyMap<string, Ballot>,
) {
  const plan = await plans.find(syntheticRound().id)
  if (!plan) throw new Error('there is no round')
  const history = {
    limits: defaultFlagLimits,
    questionnaireFor: (unit: string, group: string) => plan.questionnaireAbout(unit, group),
  }
  for (const cell of await store.listBox(plan.round.id)) {
    const opened = (await store.takeCell(cell, 'lying')).map(({ header, kind, channel }) => {
      const ballot = known.get(header.id)
      if (!ballot) throw new Error('a stranger lies in the box')
      const sealedOn = kind === 'open' ? mondayOf(ballot.sealedOn) : ballot.sealedOn
      return {
        envelope: header.id,
        ballot: { ...ballot, id: randomUUID(), sealedOn },
        sealedRater: undefined,
        kind,
        channel,
        flags: [],
        review: 'counted' as const,
      }
    })
    await store.writeCells([{ cell, opened, faulty: [], leaves: 0, least: 1, history }])
  }
}

const kindOf = ({ interviewer }: { interviewer?: string | undefined }) =>
  interviewer === undefined ? ('open' as const) : ('interview' as const)

const channelOf = ({ interviewer }: { interviewer?: string | undefined }) =>
  interviewer === undefined ? ('web' as const) : ('interview' as const)

/** Of all threads, in ms. */
async function cpuOf(work: () => Promise<unknown>): Promise<number> {
  const before = process.cpuUsage()
  await work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}
