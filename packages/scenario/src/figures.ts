import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** Says what was measured: at the end of `npx pnpm test`, or at once where a story runs alone. */
export async function note(name: string, sentence: string): Promise<void> {
  const folder = process.env.FIGURES
  if (folder) await writeFile(join(folder, `${name}.txt`), sentence)
  else console.log(sentence)
}
