/**
 * `npx pnpm test`: everything that must hold before a change is kept.
 *
 * Without names all checks run: those that only read the sources side by side, then the others one
 * after the other; none is left out because another failed. `npx pnpm test types lint` runs those two.
 */
import './required-node.ts'
import { checks, isCheckName, type CheckName } from './checks/checks.ts'
import { watchLauncher } from './launcher.ts'
import type { Outcome } from './checks/outcome.ts'
import { duration, fail, say } from './say.ts'
import { writeInMemory } from './checks/write-in-memory.ts'

// What a check started (programs, a database) is ended at `exit`.
const stop = () => process.exit(130)
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop)
watchLauncher(stop)
writeInMemory()

const begun = performance.now()
const outcomes: Performed[] = []
const names = chosen(process.argv.slice(2))
const readers = names.filter((name) => checks[name].reads)
outcomes.push(...(await Promise.all(readers.map(perform))))
for (const name of names.filter((each) => !checks[each].reads)) {
  outcomes.push(await perform(name))
}
conclude()

function chosen(names: readonly string[]): CheckName[] {
  if (names.length === 0) return Object.keys(checks).filter(isCheckName)

  const unknown = names.find((name) => !isCheckName(name))
  if (unknown !== undefined) {
    fail(`There is no check named ${unknown}; there are ${Object.keys(checks).join(', ')}.`)
  }
  return names.filter(isCheckName)
}

/** What a check came to, and how long it took, in ms. */
interface Performed {
  name: CheckName
  outcome: Outcome
  took: number
}

async function perform(name: CheckName): Promise<Performed> {
  const { title, perform } = checks[name]
  const since = performance.now()
  say(`\n── ${title}`)
  const outcome = await perform(say)
  if (outcome.complaint !== undefined) say(outcome.complaint)
  const verdict = outcome.failed === 0 ? 'well' : 'NOT WELL'
  const took = performance.now() - since
  say(`── ${title}: ${verdict}, ${duration(took)}`)
  return { name, outcome, took }
}

/**
 * The last lines: what each check came to and took, its slowest files, what was measured, what
 * failed, one line for all.
 */
function conclude(): never {
  const sum = (part: 'passed' | 'failed') =>
    outcomes.reduce((total, { outcome }) => total + outcome[part], 0)

  say(`\nAfter ${duration(performance.now() - begun)}:`)
  for (const { name, outcome, took } of outcomes) {
    const mark = outcome.failed === 0 ? '✓' : '✗'
    const counted = `${outcome.passed} passed, ${outcome.failed} failed`
    say(`${mark} ${name.padEnd(8)} ${duration(took).padStart(12)}  ${counted}`)
  }
  for (const { name, outcome } of outcomes) {
    if (!outcome.slowest) continue
    say(`The slowest files of ${name}:`)
    for (const { path, took } of outcome.slowest) say(`  ${duration(took).padStart(12)}  ${path}`)
  }
  for (const { outcome } of outcomes) outcome.figures.forEach(say)
  for (const { outcome } of outcomes) {
    for (const test of outcome.secondTries ?? []) say(`Passed only when tried again: ${test}`)
    for (const test of outcome.failures ?? []) say(`Failed: ${test}`)
  }
  say(`${sum('passed')} passed, ${sum('failed')} failed`)
  process.exit(sum('failed') === 0 ? 0 : 1)
}
