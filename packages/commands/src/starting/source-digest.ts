import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join, relative } from 'node:path'

/** Made by programs, never by people. */
const MADE = new Set(['node_modules', 'dist', 'coverage', 'test-results', '__pycache__'])

/**
 * SHA-256 over the names and contents of all files in some folders, as hexadecimal digits: equal
 * only when nothing was changed, added, renamed or removed.
 *
 * @param root - names are taken from here, so that the digest holds wherever the project lies
 * @param paths - folders and single files below `root`
 */
export async function sourceDigest(root: string, paths: readonly string[]): Promise<string> {
  const files = (await Promise.all(paths.map((path) => filesBelow(join(root, path))))).flat()
  const hash = createHash('sha256')
  for (const file of files.toSorted()) {
    const content = await readFile(file)
    hash.update(`${relative(root, file)}\0${content.length}\0`).update(content)
  }
  return hash.digest('hex')
}

async function filesBelow(path: string): Promise<string[]> {
  const entries = await readdir(path, { withFileTypes: true }).catch(() => undefined)
  if (!entries) return [path]

  const kept = entries.filter((entry) => !MADE.has(entry.name))
  const found = await Promise.all(
    kept.map(async (entry) => {
      const inside = join(path, entry.name)
      return entry.isDirectory() ? filesBelow(inside) : [inside]
    }),
  )
  return found.flat()
}
