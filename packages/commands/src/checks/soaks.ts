import { buildApps } from '../starting/build-apps.ts'
import { openPostgres } from '../programs/postgres.ts'
import { troubleOf, type Say } from '../say.ts'
import type { Outcome } from './outcome.ts'
import { runTests } from './vitest-run.ts'

/** A test of the suite in its long form: the same files, with more of everything. */
export interface Soak {
  title: string
  /** Where its tests lie. */
  files: readonly string[]
  /** In long form, those of the suite; or tests of its own, in real browsers. */
  project: 'unit' | 'soaks'
  /** What makes it long. */
  env: Readonly<Record<string, string>>
}

export const soaks = {
  secret: {
    title: 'The secret ballot: 200 people of one round, attacked at every step, on both databases',
    files: ['packages/scenario/src/secret-ballot/'],
    project: 'unit',
    env: { PEOPLE: '200' },
  },
  servers: {
    title: 'A server and then the primary are lost while fifty phones send',
    files: ['packages/scenario/src/many-servers/a-lost-primary.test.ts'],
    project: 'unit',
    env: { PHONES: '50', SECONDS: '20' },
  },
  faults: {
    title:
      'Ten thousand plans of faults, or as many as MINUTES allow: of lines, phones, disks, clocks and servers',
    files: ['packages/scenario/src/faults/'],
    project: 'unit',
    env: { RUNS: '10000', LANES: '4' },
  },
  packages: {
    title:
      'A thousand made-up rounds of every kind, or RUNS: their packages are called equal, and reckoned alike a second time',
    files: ['packages/publication/src/honest-packages.test.ts'],
    project: 'unit',
    env: { RUNS: process.env.RUNS ?? '1000' },
  },
  tampering: {
    title:
      'Every figure, text, date, list and entry of a package changed, each by itself and in every way; PLACES=25 tries so many of a kind, TRIES=3000 so many of all by chance',
    files: ['packages/publication/src/tampering.test.ts'],
    project: 'unit',
    env: {
      PLACES: process.env.PLACES ?? '1000000',
      ...(process.env.TRIES && { TRIES: process.env.TRIES }),
    },
  },
  attackers: {
    title:
      'Three hundred rounds, or RUNS, attacked by somebody who tries out every number, reads errors, knows what some others said or the round before, and some by the code that hides',
    files: [
      'packages/publication/src/hidden-cells.property.test.ts',
      'packages/publication/src/pattern-of-hiding.test.ts',
      'packages/publication/src/errors-above-hidden.test.ts',
      'packages/publication/src/who-knows-more.test.ts',
    ],
    project: 'unit',
    env: { RUNS: process.env.RUNS ?? '300' },
  },
  browsers: {
    title:
      'The main job in the oldest Chromium that the phone is made for, fetched by npm, and in Debian’s Firefox ESR and WebKitGTK',
    files: ['packages/scenario/soaks/other-browsers.test.ts'],
    project: 'soaks',
    env: {},
  },
} as const satisfies Record<string, Soak>

export type SoakName = keyof typeof soaks

export function isSoakName(name: string): name is SoakName {
  return Object.hasOwn(soaks, name)
}

/** Four hours for each test, in ms: ten thousand plans take one on an idle machine. */
const PATIENCE = '14400000'

/**
 * Runs a soak: of the suite on SQLite and PostgreSQL, in browsers on the built apps.
 *
 * @param seed - 16 hexadecimal digits: the same seed, the same round
 */
export async function runSoak(
  { files, project, env }: Soak,
  seed: string,
  say: Say,
): Promise<Outcome> {
  const more = { ...env, SEED: seed, PATIENCE }
  if (project === 'soaks') {
    await buildApps(say)
    return runTests(project, more, files)
  }
  const postgres = await openPostgres(say).catch((error: unknown) => troubleOf(error))
  if (typeof postgres === 'string') {
    return { passed: 0, failed: 1, complaint: postgres, figures: [] }
  }
  const outcome = await runTests(project, { ...more, TEST_DATABASE_URL: postgres.url }, files)
  postgres.close()
  return outcome
}
