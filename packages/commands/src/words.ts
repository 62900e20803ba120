/**
 * `npx pnpm words`: writes every sentence of both languages, with its place, into words.xlsx for a
 * proofreader. `npx pnpm words <file.xlsx>`: takes what was corrected there over into the source.
 */
import './required-node.ts'
import { existsSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { projectRoot } from './root.ts'
import { fail, reasonOf, say } from './say.ts'
import { correctSources } from './words/corrections.ts'
import { findSentences } from './words/sentences.ts'
import { readSourceFiles } from './words/source-files.ts'
import { readWorkbook, writeWorkbook } from './words/workbook.ts'

// pnpm runs scripts at the top of the project, wherever its user is.
const folder = process.env.INIT_CWD ?? process.cwd()
const [named] = process.argv.slice(2)
const sentences = findSentences(readSourceFiles(projectRoot))
await (named === undefined ? write(resolve(folder, 'words.xlsx')) : read(resolve(folder, named)))

async function write(file: string): Promise<void> {
  if (existsSync(file)) {
    fail(`${file} is there already. Read its corrections (npx pnpm words words.xlsx) or move it.`)
  }
  await writeWorkbook(sentences, file)
  say(`${file}\n${sentences.length} sentences. Correct them where they stand, keep the words in`)
  say('braces, and read them back: npx pnpm words words.xlsx')
}

async function read(file: string): Promise<void> {
  const rows = await readWorkbook(file).catch((error: unknown) =>
    fail(`${file} cannot be read: ${reasonOf(error)}.`),
  )
  if (!rows) fail(`${file} is no file of sentences: npx pnpm words writes one.`)

  const corrected = correctSources(sentences, rows)
  if (corrected.refused) fail(['Nothing was changed.', ...corrected.refused].join('\n'))
  for (const { path, source } of corrected.files) await writeFile(join(projectRoot, path), source)
  const { files, texts } = corrected
  if (texts === 0) say('The file corrects nothing.')
  else {
    say(`${texts} corrected, in:`)
    for (const { path } of files) say(path)
    say('Now: npx pnpm format, npx pnpm check, and look at what changed.')
  }
}
