/** `npx pnpm handbook`: draws the house anew from the imports that stand in it, and the glossary from its words. */
import { mkdir, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { drawGlossary } from './draw-glossary.ts'
import { drawHouse } from './house.ts'
import { handbookFolder } from './places.ts'

for (const [path, text] of [
  ...(await drawHouse()),
  [`${handbookFolder}glossary.md`, drawGlossary()] as const,
]) {
  await mkdir(dirname(path), { recursive: true })
  await writeFile(path, text)
  process.stdout.write(`${path}\n`)
}
