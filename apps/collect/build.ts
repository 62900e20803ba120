/** Builds everything of the phone into `dist/`, each part after those that it needs. */
import { glob, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress } from 'node:zlib'
import { build } from 'vite'

const root = import.meta.dirname
for (const part of ['door', 'vite', 'background-push', 'preview']) {
  await build({ root, configFile: join(root, `${part}.config.ts`) })
}
await packScripts()

/** Packs what phones load, with more time than a server has: a twentieth less on a slow line. */
async function packScripts(): Promise<void> {
  const pack = promisify(brotliCompress)
  const scripts = await Array.fromAsync(glob('dist/{,assets/}*.js', { cwd: root }))
  await Promise.all(
    scripts.map(async (script) => {
      const file = join(root, script)
      await writeFile(`${file}.br`, await pack(await readFile(file)))
    }),
  )
}
