import { chromium } from 'playwright-core'
import { join } from 'node:path'
import { findProgram, isProgram } from './programs.ts'
import { projectRoot } from '../root.ts'
import { run, runNode } from '../run.ts'
import type { Say } from '../say.ts'
import { installPackages } from './system-packages.ts'

/** Chromium without what draws a window: a story takes two thirds of the work with it. */
const SHELL = 'chromium-headless-shell'

/** Those with all that a person’s has. */
export const wholeChromiums = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
]

const bundles = [
  '/Applications/Chromium.app/Contents/MacOS',
  '/Applications/Google Chrome.app/Contents/MacOS',
]

/**
 * A Chromium for the browser stories: the one that CHROMIUM names, an installed one without windows,
 * else such a one fetched from the distribution's packages (as root), else one that is installed,
 * else Playwright's own build.
 *
 * @returns the program's path
 * @throws Error with a sentence that says what to do when there is none to be had
 */
export async function ensureChromium(say: Say): Promise<string> {
  const shell = process.env.CHROMIUM ?? (await findProgram([SHELL]))
  if (!shell) await installPackages([SHELL], 'the stories in a real browser', say)
  const found = await findChromium()
  if (found) return found

  say("Fetching Playwright's own build of Chromium, for the stories in a real browser …")
  const command = join(projectRoot, 'packages/commands/node_modules/playwright-core/cli.js')
  const { output } = await runNode(command, ['install', 'chromium'])
  if (await starts(chromium.executablePath())) return chromium.executablePath()

  throw new Error(
    'The browser stories need a Chromium. Install one, or name its program in CHROMIUM. ' +
      `Fetching one failed:\n${output.trim()}`,
  )
}

/**
 * The Chromium on this machine, `undefined` where there is none that starts.
 *
 * @param names - of programs, the ones that are liked best first
 * @throws Error when CHROMIUM names a program that does not start
 */
export async function findChromium(
  names: readonly string[] = [SHELL, ...wholeChromiums],
): Promise<string | undefined> {
  const named = process.env.CHROMIUM
  if (named) {
    if (await starts(named)) return named
    throw new Error(`CHROMIUM names ${named}, which does not start.`)
  }
  for (const name of names) {
    const path = await findProgram([name])
    if (path && (await starts(path))) return path
  }
  const bundled = await findProgram(['Chromium', 'Google Chrome'], bundles)
  if (bundled) return bundled

  const own = chromium.executablePath()
  return (await isProgram(own)) ? own : undefined
}

/** Some distributions install a script in its place that only says where to get one. */
async function starts(path: string): Promise<boolean> {
  const { code, output } = await run(path, ['--version']).catch(() => ({ code: 1, output: '' }))
  return code === 0 && /chrom/i.test(output)
}
