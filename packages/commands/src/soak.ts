/**
 * `npx pnpm soak <name> [seed]`: what the suite holds in short, held for long. Without a seed one is
 * drawn and said. What was measured is written into the README beside the stories.
 */
import './required-node.ts'
import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { watchLauncher } from './launcher.ts'
import { noteFigures } from './checks/note-figures.ts'
import { projectRoot } from './root.ts'
import { duration, fail, say } from './say.ts'
import { isSoakName, runSoak, soaks } from './checks/soaks.ts'

const [name = '', seed = randomBytes(8).toString('hex')] = process.argv.slice(2)
if (!isSoakName(name)) {
  fail(
    `Say which soak: \`npx pnpm soak <name> [seed]\`; there are ${Object.keys(soaks).join(', ')}.`,
  )
}
if (!/^[0-9a-f]{16}$/.test(seed)) fail(`A seed has 16 hexadecimal digits; ${seed} is none.`)

// What a soak started (a database) is ended at `exit`.
const stop = () => process.exit(130)
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop)
watchLauncher(stop)

const { title } = soaks[name]
const since = performance.now()
say(`\n── ${title}; seed ${seed}`)
const { passed, failed, complaint, figures } = await runSoak(soaks[name], seed, say)
if (complaint !== undefined) say(complaint)
for (const figure of figures) say(figure)
if (failed === 0) {
  const readme = join(projectRoot, 'packages/scenario/README.md')
  const took = duration(performance.now() - since)
  await noteFigures(readme, name, [...figures, `Seed ${seed}, ${took}.`])
}
say(`── ${passed} passed, ${failed} failed, ${duration(performance.now() - since)}`)
process.exit(failed === 0 ? 0 : 1)
