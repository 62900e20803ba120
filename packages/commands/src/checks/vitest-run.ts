import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { z } from 'zod'
import type { Outcome } from './outcome.ts'
import { projectRoot } from '../root.ts'
import { runNode } from '../run.ts'

const Test = z.object({
  fullName: z.string(),
  status: z.string(),
  failureMessages: z.array(z.string()).nullish(),
})

/** What vitest's JSON reporter counts. */
const Report = z.object({
  numPassedTests: z.int(),
  numFailedTests: z.int(),
  /** False also where a file could not be loaded or an error fell outside every test. */
  success: z.boolean(),
  /** One for each file; its tests' time in ms, without what it took to load. */
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      /** Why it could not be loaded, where it couldn't. */
      message: z.string(),
      startTime: z.number(),
      endTime: z.number(),
      assertionResults: z.array(Test),
    }),
  ),
})
export type Report = z.infer<typeof Report>

/** How many of the slowest files are named. */
const SLOWEST = 10

/** How many files are tried once more where something in them failed; of more, chance is no reason. */
const SECOND_TRIES = 3

/**
 * Runs the tests of one project of `vitest.config.ts`, shown on the terminal.
 *
 * In a suite a browser or a busy machine fails one test of thousands by chance. So where at most
 * three files failed they are run once more, alone: what passes then counts as passed, and is named
 * with why it had failed, since a test that fails now and then wants mending. A soak looks for what
 * happens seldom, and has no second try.
 *
 * Tests that measure something write it, a sentence each, into files in the folder that FIGURES
 * names; the sentences come back as the outcome's figures.
 *
 * @param soak - its files; without it, all of the project, with a second try
 */
export async function runTests(
  project: string,
  env: Readonly<Record<string, string>>,
  soak: readonly string[] = [],
): Promise<Outcome> {
  const folder = await mkdtemp(join(tmpdir(), 'phieu-figures-'))
  const run = (some: readonly string[]) => runOnce(project, { ...env, FIGURES: folder }, some)
  try {
    const first = await run(soak)
    if (!first) return withoutReport
    const again = soak.length > 0 ? [] : failedFiles(first)
    const second = again.length > 0 && again.length <= SECOND_TRIES ? await run(again) : undefined
    return { ...countTests(first, second), figures: await readFigures(folder) }
  } finally {
    await rm(folder, { recursive: true })
  }
}

const withoutReport: Outcome = {
  passed: 0,
  failed: 1,
  complaint: 'vitest ended without a report',
  figures: [],
}

/** @returns undefined where vitest wrote no report */
async function runOnce(
  project: string,
  env: Readonly<Record<string, string>>,
  files: readonly string[],
): Promise<Report | undefined> {
  const folder = await mkdtemp(join(tmpdir(), 'phieu-report-'))
  const report = join(folder, 'report.json')
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  await runNode(
    join(projectRoot, 'node_modules/vitest/vitest.mjs'),
    ['run', '--project', project, ...reporters, ...files],
    { env: { ...process.env, ...env }, shown: true },
  )
  const counted = await readFile(report, 'utf8').catch(() => 'null')
  await rm(folder, { recursive: true })
  return Report.safeParse(JSON.parse(counted)).data
}

function failedFiles({ testResults }: Report): string[] {
  return testResults.filter(({ status }) => status === 'failed').map(({ name }) => name)
}

/**
 * What a run came to.
 *
 * @param second - the run of the files that failed in the first, where there was one
 */
export function countTests(first: Report, second: Report | undefined): Omit<Outcome, 'figures'> {
  const timed = first.testResults.map(({ name, startTime, endTime }) => ({
    path: relative(projectRoot, name),
    took: endTime - startTime,
  }))
  const slowest = timed.toSorted((a, b) => b.took - a.took).slice(0, SLOWEST)
  const failures = failuresOf(first)
  if (!first.success && failures.length === 0) {
    failures.push('an error outside of every test; it stands above')
  }
  if (second?.success !== true) {
    const failed = first.success ? 0 : Math.max(1, first.numFailedTests)
    return { passed: first.numPassedTests, failed, slowest, failures }
  }
  const passed = first.numPassedTests + second.numPassedTests - passedIn(first, failedFiles(first))
  return { passed, failed: 0, slowest, secondTries: failures }
}

/** How many tests of these files passed. */
function passedIn({ testResults }: Report, files: readonly string[]): number {
  return testResults
    .filter(({ name }) => files.includes(name))
    .flatMap(({ assertionResults }) => assertionResults)
    .filter(({ status }) => status === 'passed').length
}

/** Each failed test with its file and the first line of why; a file that could not be loaded too. */
function failuresOf({ testResults }: Report): string[] {
  return testResults.flatMap(({ name, status, message, assertionResults }) => {
    const path = relative(projectRoot, name)
    const failed = assertionResults.filter((test) => test.status === 'failed')
    if (failed.length === 0) return status === 'failed' ? [`${path}: ${firstLine(message)}`] : []
    return failed.map(({ fullName, failureMessages }) => {
      return `${path}: ${fullName}: ${firstLine(failureMessages?.[0])}`
    })
  })
}

/** How much of a failure stands in the last lines, in characters. */
const SHOWN = 300

function firstLine(text = ''): string {
  return text
    .trim()
    .replace(/\n[^]*/, '')
    .slice(0, SHOWN)
}

async function readFigures(folder: string): Promise<string[]> {
  const files = (await readdir(folder)).filter((name) => name.endsWith('.txt'))
  return Promise.all(files.toSorted().map(async (name) => readFile(join(folder, name), 'utf8')))
}
