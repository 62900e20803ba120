import { join } from 'node:path'
import { buildApps } from '../starting/build-apps.ts'
import { ensureChromium } from '../programs/chromium.ts'
import type { Outcome } from './outcome.ts'
import { findPgBouncer } from '../programs/pgbouncer.ts'
import { openPostgres } from '../programs/postgres.ts'
import { findPspp } from '../programs/pspp.ts'
import { findPython } from '../programs/python.ts'
import { projectRoot } from '../root.ts'
import { runNode } from '../run.ts'
import { troubleOf, type Say } from '../say.ts'
import { runTests } from './vitest-run.ts'

export interface Check {
  title: string
  /** It only reads the sources, so that others can run beside it. */
  reads: boolean
  perform: (say: Say) => Promise<Outcome>
}

/** In the order in which they run: the quick ones first. */
export const checks = {
  types: {
    title: 'Types (tsc)',
    reads: true,
    perform: () => holds(() => tool('typescript/bin/tsc', ['--noEmit'])),
  },
  lint: {
    title: 'Lint (oxlint, type-aware)',
    reads: true,
    perform: () => holds(() => tool('oxlint/bin/oxlint', ['--type-aware', '--deny-warnings'])),
  },
  format: {
    title: 'Format (oxfmt)',
    reads: true,
    perform: () => holds(() => tool('oxfmt/bin/oxfmt', ['--check'])),
  },
  build: {
    title: 'Build of both web apps and the server',
    reads: false,
    perform: (say) => holds(() => buildApps(say)),
  },
  unit: {
    title: 'Tests and laws; the store on SQLite and PostgreSQL',
    reads: false,
    perform: (say) =>
      whenReady(openPostgres(say), async (postgres) => {
        const pspp = await findPspp(say)
        const python = await findPython(say)
        const pgbouncer = await findPgBouncer(say)
        const env = {
          TEST_DATABASE_URL: postgres.url,
          ...(pspp && { PSPP: pspp }),
          ...(python && { PYTHON: python }),
          ...(pgbouncer && { PGBOUNCER: pgbouncer }),
        }
        const outcome = await runTests('unit', env)
        postgres.close()
        return outcome
      }),
  },
  stories: {
    title: 'Stories in a real browser',
    reads: false,
    perform: (say) =>
      whenReady(prepareStories(say), (chromium) => runTests('stories', { CHROMIUM: chromium })),
  },
} as const satisfies Record<string, Check>

export type CheckName = keyof typeof checks

export function isCheckName(name: string): name is CheckName {
  return Object.hasOwn(checks, name)
}

/** @returns the browser's program */
async function prepareStories(say: Say): Promise<string> {
  await buildApps(say)
  const chromium = await ensureChromium(say)
  say(`The browser is ${chromium}.`)
  return chromium
}

/** @throws Error with what the tool wrote, when it found something */
async function tool(path: string, args: readonly string[]): Promise<void> {
  const { code, output } = await runNode(join(projectRoot, 'node_modules', path), args)
  if (code !== 0) throw new Error(output.trim())
}

/** A check that passes unless `perform` throws. */
async function holds(perform: () => Promise<void>): Promise<Outcome> {
  return whenReady(perform(), async () => ({ passed: 1, failed: 0, figures: [] }))
}

/** What `perform` comes to with what it needs; a failed check when that is not to be had. */
async function whenReady<Needed>(
  needed: Promise<Needed>,
  perform: (needed: Needed) => Promise<Outcome>,
): Promise<Outcome> {
  return needed.then(perform, (error: unknown) => ({
    passed: 0,
    failed: 1,
    complaint: troubleOf(error),
    figures: [],
  }))
}
