import { mkdtemp, rm } from 'node:fs/promises'
import { randomBytes, randomUUID } from 'node:crypto'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { syntheticRound } from '@phieu/commands'
import { readConfig, startServer, type RunningServer } from '@phieu/server'
import { answerPattern, defaultFlagLimits } from '@phieu/scoring'
import { mondayOf, type Ballot } from '@phieu/survey'
import { toBase64Url } from '@phieu/survey/envelope'
import { postgres, sqlite, type Database } from './door/databases.ts'
import type { Figures } from './figures.ts'
import { endlessBallots } from './load.ts'
import { sizesOf } from './table-sizes.ts'

type SayLine = (line: string) => void

/** So many lie in the box at once, and so often it is filled and counted. */
const BOX = 5000
const TIMES = 1

/** Who ask a third of all. */
const INTERVIEWERS = 200

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
  const empty = await sizesOf(place)
  let lying = empty
  for (let time = 1; time <= TIMES; time += 1) {
    const next = (at: number): Ballot =>
      at % 3 > 0
        ? ballots.next().value
        : { ...interviews.next().value, interviewer: `I${at % INTERVIEWERS}` }
    const all = Array.from({ length: BOX }, (_, at) => next(at))
    took.lay += await cpuOf(() => lay(server, all))
    if (time === 1) {
      await server.services.store.eraseOrder()
      lying = await sizesOf(place)
    }
    took.count += await cpuOf(() => count(server, all))
    say(`  … ${time * BOX} of ${TIMES * BOX} ballots`)
  }
  await server.services.store.eraseOrder()
  const counted = await sizesOf(place)
  await server.close()
  await database.drop(databaseUrl)
  await rm(folder, { recursive: true })
  const all = TIMES * BOX
  const perTable = [...counted.keys()].map((table) => ({
    table,
    'in the box': ((lying.get(table) ?? 0) - (empty.get(table) ?? 0)) / BOX,
    counted: ((counted.get(table) ?? 0) - (empty.get(table) ?? 0)) / all,
  }))
  const sum = (key: 'in the box' | 'counted') => perTable.reduce((s, row) => s + row[key], 0)
  return [
    ...perTable.filter((row) => row.counted >= 0.5 || row['in the box'] >= 0.5),
    { table: 'bytes in all', 'in the box': sum('in the box'), counted: sum('counted') },
    { table: 'CPU ms', 'in the box': took.lay / all, counted: took.count / all },
  ]
}

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

async function count({ services: { store, plans } }: RunningServer, all: readonly Ballot[]) {
  const plan = await plans.find(syntheticRound().id)
  if (!plan) throw new Error('there is no round')
  const history = {
    limits: defaultFlagLimits,
    questionnaireFor: (unit: string, group: string) => plan.questionnaireAbout(unit, group),
  }
  const byId = new Map(all.map((ballot) => [ballot.id, ballot]))
  for (const cell of await store.listBox(plan.round.id)) {
    const opened = (await store.takeCell(cell, 'lying')).map(({ header, kind, channel }) => {
      const ballot = byId.get(header.id)
      if (!ballot) throw new Error('a stranger lies in the box')
      const sealedOn = kind === 'open' ? mondayOf(ballot.sealedOn) : ballot.sealedOn
      const questionnaire = plan.questionnaireAbout(header.unit, header.group)
      return {
        envelope: header.id,
        ballot: { ...ballot, id: randomUUID(), sealedOn },
        sealedRater: undefined,
        kind,
        channel,
        // One in thirty is a doubt, which is much.
        flags: answerPattern(questionnaire, ballot.answers, defaultFlagLimits) ? [] : ['straight'],
        review: 'counted' as const,
      }
    })
    await store.writeCell({ cell, opened, faulty: [], leaves: 0, least: 1, history })
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
