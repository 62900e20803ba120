/**
 * `npx pnpm migrate-store sqlite:data postgres://user:password@host/name`: copies everything of an
 * office from one database into another, either way, and checks it by digest and recount. End the
 * office's server before. Cut off, it goes on where it stopped; the first database stays as it is.
 */
import './required-node.ts'
import { isAbsolute, resolve } from 'node:path'
import { moveStore, standingPlace } from '@phieu/server'
import { duration, fail, say, troubleOf } from './say.ts'
import { argumentsOf, misuse } from './usage.ts'

const [from, to, ...others] = argumentsOf('migrate-store')
if (from === undefined || to === undefined || others.length > 0) misuse('migrate-store')
const [source, target] = [placeOf(from), placeOf(to)]
say(`From ${standingPlace(source)} to ${standingPlace(target)} …`)
const begun = performance.now()
const { rows, before, checks } = await moveStore(source, target).catch((error: unknown) =>
  fail(troubleOf(error)),
)
if (before > 0) say(`${before} rows were there from an earlier attempt.`)
say(`${rows} rows. This took ${duration(performance.now() - begun)}.`)
for (const { name, holds, detail } of checks) {
  say(`${holds ? 'holds' : 'FAILS'}  ${name}: ${detail}`)
}
if (checks.some(({ holds }) => !holds))
  fail('The copy is not as the first one: no server starts on it.')
say('Everybody signs in again. Keep the master key where it is; it opens both.')

/** `sqlite:` and a data folder, or the address of a PostgreSQL database. */
function placeOf(named: string) {
  const folder = process.env.INIT_CWD ?? process.cwd()
  const [kind, path] = named.split(/:(.*)/s)
  if (kind === 'sqlite' && path) {
    return { dataDir: isAbsolute(path) ? path : resolve(folder, path), databaseUrl: undefined }
  }
  if (kind === 'postgres' || kind === 'postgresql') return { dataDir: folder, databaseUrl: named }
  return misuse('migrate-store')
}
