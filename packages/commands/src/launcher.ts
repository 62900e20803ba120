import { readFileSync } from 'node:fs'

/** How often it is looked whether the launcher still stands, in ms. */
const LOOK_EVERY = 500

/**
 * Calls `gone` when the `npx` that started this program has ended without telling it.
 *
 * `npx pnpm start` is a chain of five processes, and npx hands SIGTERM to the shell below it only:
 * that shell ends, pnpm goes on, and the server would keep its port for ever. So the links between
 * here and npx are watched. Linux only, where they can be read; elsewhere, and where npx is not
 * among the ancestors, nothing is watched.
 */
export function watchLauncher(gone: () => void): void {
  const links = linksToNpx()
  if (links.length === 0) return

  const timer = setInterval(() => {
    if (links.every(({ child, parent }) => parentOf(child) === parent)) return
    clearInterval(timer)
    gone()
  }, LOOK_EVERY)
  timer.unref()
}

/** Every child and parent from this process up to npx; none where npx is not above it. */
function linksToNpx(): { child: number; parent: number }[] {
  const links: { child: number; parent: number }[] = []
  let child = process.pid
  while (true) {
    const parent = parentOf(child)
    if (parent === undefined || parent <= 1) return []
    links.push({ child, parent })
    if (isNpx(parent)) return links
    child = parent
  }
}

function parentOf(pid: number): number | undefined {
  // "pid (name) state parent …"; the name may hold spaces and brackets.
  const fields = readProcess(pid, 'stat')?.split(') ').at(-1)?.split(' ')
  return fields?.[1] === undefined ? undefined : Number(fields[1])
}

function isNpx(pid: number): boolean {
  const words = readProcess(pid, 'cmdline')?.replaceAll('\0', ' ') ?? ''
  return words.startsWith('npm exec') || /\bnpx(-cli\.js)? /.test(words)
}

/** `undefined` where the process has ended, or there is no such folder as `/proc`. */
function readProcess(pid: number, file: 'stat' | 'cmdline'): string | undefined {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8')
  } catch {
    return undefined
  }
}
