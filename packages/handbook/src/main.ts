/** `npx pnpm handbook`: draws the house anew from the imports that stand in it. */
import { mkdir, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { drawHouse } from './house.ts'

for (const [path, text] of await drawHouse()) {
  await mkdir(dirname(path), { recursive: true })
  await writeFile(path, text)
  process.stdout.write(`${path}\n`)
}
