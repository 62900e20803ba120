/**
 * `npx pnpm bench [intake|memory|disk|tap|index|exports|coverage|ranks …]`: measures, on the loopback, in bounded time, and
 * prints each figure beside the floor of the same run.
 */
import { fail, say } from '@phieu/commands'
import { cpus } from 'node:os'
import { measureCoverage } from './coverage.ts'
import { measureExports } from './exports.ts'
import { measureIntake } from './intake.ts'
import { measureHundredThousand, measureMemory } from './office.ts'
import { measureIndex } from './index-value.ts'
import { measureRanks } from './rank-coverage.ts'
import { measureTap } from './tap.ts'

const measurements = {
  intake: measureIntake,
  memory: measureMemory,
  disk: measureHundredThousand,
  tap: measureTap,
  index: measureIndex,
  exports: measureExports,
  coverage: measureCoverage,
  ranks: measureRanks,
}

const wanted = process.argv.slice(2)
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
  await measure(say)
}
