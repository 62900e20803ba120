/**
 * `npx pnpm bench [door|door-postgres|second-postgres|count|count-postgres|beside-count|bytes|bytes-postgres|memory|disk|growth|growth-postgres|million|tap|phone|desk|readers|abuse|day|index|exports|coverage|ranks|envelope …]`: measures, on the loopback, in bounded time, and
 * prints each figure beside the floor of the same run.
 */
import { fail, say } from '@phieu/commands'
import { cpus } from 'node:os'
import { parseArgs } from 'node:util'
import { measureAbuse } from './abuse/abuse.ts'
import { measureBesideCount } from './beside-count.ts'
import { measureBytes, measureBytesOnPostgres } from './bytes.ts'
import { measureCount, measureCountOnPostgres } from './count.ts'
import { measureCoverage } from './coverage.ts'
import { measureEnvelope } from './envelope.ts'
import { measureExports } from './exports.ts'
import { measureDay } from './day.ts'
import { measureDesk } from './desk/measure-desk.ts'
import { measureDoor, measureDoorOnPostgres } from './door/door.ts'
import { measureSecondServer } from './door/second-server.ts'
import { tableOf } from './figures.ts'
import { measureGrowth, measureGrowthOnPostgres } from './growth/growth.ts'
import { measureMillion } from './growth/million.ts'
import { measureMemory } from './memory.ts'
import { measureHundredThousand } from './office.ts'
import { measureIndex } from './index-value.ts'
import { measureRanks } from './rank-coverage.ts'
import { measurePhone } from './phone/measure-phone.ts'
import { measureReaders } from './readers/readers.ts'
import { measureTap } from './tap.ts'

const measurements = {
  door: measureDoor,
  'door-postgres': measureDoorOnPostgres,
  'second-postgres': measureSecondServer,
  count: measureCount,
  'count-postgres': measureCountOnPostgres,
  'beside-count': measureBesideCount,
  bytes: measureBytes,
  'bytes-postgres': measureBytesOnPostgres,
  memory: measureMemory,
  disk: measureHundredThousand,
  growth: measureGrowth,
  'growth-postgres': measureGrowthOnPostgres,
  million: measureMillion,
  tap: measureTap,
  phone: measurePhone,
  desk: measureDesk,
  readers: measureReaders,
  abuse: measureAbuse,
  day: measureDay,
  index: measureIndex,
  exports: measureExports,
  coverage: measureCoverage,
  ranks: measureRanks,
  envelope: measureEnvelope,
}

const { values, positionals: wanted } = parseArgs({
  options: { rounds: { type: 'string' }, ballots: { type: 'string' } },
  allowPositionals: true,
})
const numberOf = (text: string | undefined) => (text === undefined ? undefined : Number(text))
const [rounds, ballots] = [numberOf(values.rounds), numberOf(values.ballots)]
const unknown = wanted.find((name) => !Object.hasOwn(measurements, name))
if (unknown !== undefined) {
  fail(
    `There is no measurement named ${unknown}; there are ${Object.keys(measurements).join(', ')}.`,
  )
}

say(`Node ${process.versions.node}, ${cpus().length} cores, ${cpus()[0]?.model ?? 'unknown CPU'}`)
for (const [name, measure] of Object.entries(measurements)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue
  say(`\n${name}`)
  const figures = await measure(say, rounds, ballots)
  if (!figures) continue
  for (const line of tableOf(figures)) say(line)
  say(JSON.stringify(figures))
}
