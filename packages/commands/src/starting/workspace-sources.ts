import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'

const Manifest = z.object({ dependencies: z.record(z.string(), z.string()).default({}) })

/**
 * What a build of one of our packages is made from: its folder, those of all of ours that it depends on, and which
 * versions of everybody else's.
 *
 * @param root - the project
 * @param folder - of the package, from there
 * @returns paths from the root
 */
export async function workspaceSources(root: string, folder: string): Promise<string[]> {
  const found = new Set([folder])
  for (const each of found) {
    const text = await readFile(join(root, each, 'package.json'), 'utf8')
    const { dependencies } = Manifest.parse(JSON.parse(text))
    for (const name of Object.keys(dependencies)) {
      const [, own] = /^@phieu\/(.+)$/.exec(name) ?? []
      if (own === undefined) continue
      found.add(existsSync(join(root, 'packages', own)) ? `packages/${own}` : `apps/${own}`)
    }
  }
  return [...found, 'pnpm-lock.yaml']
}
