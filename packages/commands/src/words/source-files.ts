import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** A file of source with what stands in it; its path is from the top of the project, with `/`. */
export interface SourceFile {
  path: string
  source: string
}

const folders = [
  'apps/*/src',
  'packages/{survey,scoring,publication,office}/src',
  'packages/catalogue/src',
]

/** Tests, samples and what only they use speak to nobody. */
const passedOver = /\.test\.tsx?$|-samples\.ts$|\/components-screen\.tsx$|\/(testing|preview)\//

/** Every file that may say something to people, in the order of their paths. */
export function readSourceFiles(root: string): readonly SourceFile[] {
  const patterns = folders.map((folder) => `${folder}/**/*.{ts,tsx}`)
  return globSync(patterns, { cwd: root })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => !passedOver.test(path))
    .sort()
    .map((path) => ({ path, source: readFileSync(join(root, path), 'utf8') }))
}
