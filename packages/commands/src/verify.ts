/**
 * `npx pnpm verify <package.zip>`: computes a published result anew and says equal, or where not.
 * `npx pnpm verify log`: says whether the log of this office is unbroken, or where not.
 */
import './required-node.ts'
import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { loadDefinition, loadRegistry, registryIds } from '@phieu/catalogue'
import { isEqual, verifyPackage } from '@phieu/publication'
import { drawPictures } from '@phieu/server/pictures'
import { duration, fail, reasonOf, say } from './say.ts'
import { argumentsOf, misuse } from './usage.ts'
import { verificationLines } from './verification-lines.ts'
import { verifyLogCommand } from './verify-log.ts'

const [path, ...others] = argumentsOf('verify')
if (path === undefined || others.length > 0) misuse('verify')
if (path === 'log') await verifyLogCommand()
// pnpm runs scripts at the top of the project, wherever its user is.
const file = resolve(process.env.INIT_CWD ?? process.cwd(), path)
const bytes = await readFile(file).catch((error: unknown) =>
  fail(`${path} cannot be read: ${reasonOf(error)}.`),
)

const begun = performance.now()
say('Checking every digest and computing the result anew …')
const method = await readFile(
  new URL('../METHOD.md', import.meta.resolve('@phieu/scoring')),
  'utf8',
)
const verification = await verifyPackage(bytes, {
  method,
  definitions: [loadDefinition()],
  registries: registryIds.map(loadRegistry),
  draw: ({ round, ...result }) => drawPictures({ id: round.id, round, ...result }),
})
if (!verification) {
  fail(
    `${path} is no published package: it is something else, was broken off, or was packed anew by another program. Download it again.`,
  )
}
for (const line of verificationLines(verification)) say(line)
say(`This took ${duration(performance.now() - begun)}.`)
process.exit(isEqual(verification) ? 0 : 1)
