import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { z } from 'zod'
import type { Outcome } from './outcome.ts'
import { projectRoot } from '../root.ts'
import { runNode } from '../run.ts'

/** What vitest's JSON reporter counts. */
const Report = z.object({
  numPassedTests: z.int(),
  numFailedTests: z.int(),
  /** False also where a file could not be loaded or an error fell outside every test. */
  success: z.boolean(),
  /** One for each file; its tests' time in ms, without what it took to load. */
  testResults: z.array(z.object({ name: z.string(), startTime: z.number(), endTime: z.number() })),
})

/** How many of the slowest files are named. */
const SLOWEST = 10

/**
 * Runs the tests of one project of `vitest.config.ts`, shown on the terminal.
 *
 * Tests that measure something write it, a sentence each, into files in the folder that FIGURES
 * names; the sentences come back as the outcome's figures.
 *
 * @param files - only these; all of the project where none is named
 */
export async function runTests(
  project: string,
  env: Readonly<Record<string, string>>,
  files: readonly string[] = [],
): Promise<Outcome> {
  const folder = await mkdtemp(join(tmpdir(), 'phieu-figures-'))
  const report = join(folder, 'report.json')
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  await runNode(
    join(projectRoot, 'node_modules/vitest/vitest.mjs'),
    ['run', '--project', project, ...reporters, ...files],
    { env: { ...process.env, ...env, FIGURES: folder }, shown: true },
  )
  const counted = await readFile(report, 'utf8').catch(() => 'null')
  const figures = await readFigures(folder)
  await rm(folder, { recursive: true })
  return { ...countTests(JSON.parse(counted)), figures }
}

function countTests(report: unknown): Omit<Outcome, 'figures'> {
  const { data } = Report.safeParse(report)
  if (!data) return { passed: 0, failed: 1, complaint: 'vitest ended without a report' }
  const failed = data.success ? 0 : Math.max(1, data.numFailedTests)
  const timed = data.testResults.map(({ name, startTime, endTime }) => ({
    path: relative(projectRoot, name),
    took: endTime - startTime,
  }))
  const slowest = timed.toSorted((a, b) => b.took - a.took).slice(0, SLOWEST)
  return { passed: data.numPassedTests, failed, slowest }
}

async function readFigures(folder: string): Promise<string[]> {
  const files = (await readdir(folder)).filter((name) => name.endsWith('.txt'))
  return Promise.all(files.toSorted().map(async (name) => readFile(join(folder, name), 'utf8')))
}
