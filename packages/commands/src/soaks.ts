import { openPostgres } from './postgres.ts'
import { reasonOf, type Say } from './say.ts'
import type { Outcome } from './outcome.ts'
import { runTests } from './vitest-run.ts'

/** A test of the suite in its long form: the same files, with more of everything. */
export interface Soak {
  title: string
  /** Where its tests lie. */
  files: readonly string[]
  /** What makes it long. */
  env: Readonly<Record<string, string>>
}

export const soaks = {
  secret: {
    title: 'The secret ballot: 200 people of one round, attacked at every step, on both databases',
    files: ['packages/scenario/src/secret-ballot/'],
    env: { PEOPLE: '200' },
  },
} as const satisfies Record<string, Soak>

export type SoakName = keyof typeof soaks

export function isSoakName(name: string): name is SoakName {
  return Object.hasOwn(soaks, name)
}

/** An hour for each test, in ms. */
const PATIENCE = '3600000'

/** Runs a soak on SQLite and PostgreSQL. @param seed - 16 hexadecimal digits: the same seed, the same round */
export async function runSoak({ files, env }: Soak, seed: string, say: Say): Promise<Outcome> {
  const postgres = await openPostgres(say).catch((error: unknown) => reasonOf(error))
  if (typeof postgres === 'string') {
    return { passed: 0, failed: 1, complaint: postgres, figures: [] }
  }
  const more = { ...env, SEED: seed, PATIENCE, TEST_DATABASE_URL: postgres.url }
  const outcome = await runTests('unit', more, files)
  postgres.close()
  return outcome
}
