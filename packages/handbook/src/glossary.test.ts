import { readdir, readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { drawGlossary } from './draw-glossary.ts'
import { handbookFolder, projectRoot } from './places.ts'

const glossary = await readFile(`${handbookFolder}glossary.md`, 'utf8')

/** The rows of its tables, cell by cell; the last table has the folders of the subjects first. */
const rows = glossary
  .split('\n')
  .filter((line) => line.startsWith('| ') && !line.includes('---'))
  .map((line) =>
    line
      .split('|')
      .map((cell) => cell.trim())
      .slice(1, -1),
  )
const folders = new Set(rows.flatMap((row) => (row.length === 4 ? [row[0]] : [])))
const hasWord = (subject: string) => folders.has(`\`${subject}\``)

/** Rooms that are no subject of the office: how the server answers, what pages are made of. */
const machinery = new Set(
  'database http routes store testing api charts components i18n layout theme'.split(' '),
)

test('the page is made of the words of the office (else: npx pnpm handbook)', () => {
  expect(glossary).toBe(drawGlossary())
})

test.each(['server', 'console'])(
  'every subject of the %s has its word in the glossary',
  async (app) => {
    const subjects = await subjectsOf(`apps/${app}/src`)

    expect(subjects.filter((subject) => !hasWord(subject))).toEqual([])
  },
)

test('routes and store call a subject by a word of the glossary', async () => {
  const subjects = [
    ...(await subjectsOf('apps/server/src/routes')),
    ...(await subjectsOf('apps/server/src/store')),
  ]
  const own = new Set(['public', 'system']) // pages for everyone; health, documentation, the apps

  expect(subjects.filter((subject) => !own.has(subject) && !hasWord(subject))).toEqual([])
})

test('every term has both languages and a sentence, and stands there once', () => {
  const terms = rows.filter((row) => row.length === 3 && row[1] !== 'English')
  const vietnamese = terms.map(([word]) => word)
  const english = terms.map(([, word]) => word)

  expect(rows.flat().filter((cell) => cell === '')).toEqual([])
  expect(vietnamese.filter((word, at) => vietnamese.indexOf(word) !== at)).toEqual([])
  expect(english.filter((word, at) => english.indexOf(word) !== at)).toEqual([])
})

async function subjectsOf(folder: string): Promise<string[]> {
  const entries = await readdir(projectRoot + folder, { withFileTypes: true })
  return entries
    .filter((entry) => entry.isDirectory() && !machinery.has(entry.name))
    .map((entry) => entry.name)
}
