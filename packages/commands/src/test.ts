/**
 * `npx pnpm test`: everything that must hold before a change is kept.
 *
 * Without names all checks run, one after the other, and none is left out because another failed;
 * `npx pnpm test types lint` runs those two.
 */
import './required-node.ts'
import { checks, isCheckName, type CheckName } from './checks.ts'
import { watchLauncher } from './launcher.ts'
import type { Outcome } from './outcome.ts'
import { duration, fail, say } from './say.ts'

// What a check started (programs, a database) is ended at `exit`.
const stop = () => process.exit(130)
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop)
watchLauncher(stop)

const begun = performance.now()
const outcomes: { name: CheckName; outcome: Outcome }[] = []
for (const name of chosen(process.argv.slice(2))) {
  outcomes.push({ name, outcome: await perform(name) })
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

async function perform(name: CheckName): Promise<Outcome> {
  const { title, perform } = checks[name]
  const since = performance.now()
  say(`\n── ${title}`)
  const outcome = await perform(say)
  if (outcome.complaint !== undefined) say(outcome.complaint)
  const verdict = outcome.failed === 0 ? 'well' : 'NOT WELL'
  say(`── ${title}: ${verdict}, ${duration(performance.now() - since)}`)
  return outcome
}

/** The last lines: what each check came to, what was measured, one line for all. */
function conclude(): never {
  const sum = (part: 'passed' | 'failed') =>
    outcomes.reduce((total, { outcome }) => total + outcome[part], 0)

  say(`\nAfter ${duration(performance.now() - begun)}:`)
  for (const { name, outcome } of outcomes) {
    const mark = outcome.failed === 0 ? '✓' : '✗'
    say(`${mark} ${name.padEnd(8)} ${outcome.passed} passed, ${outcome.failed} failed`)
  }
  for (const { outcome } of outcomes) outcome.figures.forEach(say)
  say(`${sum('passed')} passed, ${sum('failed')} failed`)
  process.exit(sum('failed') === 0 ? 0 : 1)
}
