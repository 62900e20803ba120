/** Every sentence goes out to a proofreader, and what comes back changes that sentence alone. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, onTestFinished, test } from 'vitest'
import { projectRoot } from '../root.ts'
import { correctSources, type Corrected } from './corrections.ts'
import { findSentences, type Sentence } from './sentences.ts'
import { readSourceFiles, type SourceFile } from './source-files.ts'
import { cookedOf } from './find-texts.ts'
import { childrenOf, nameOf, nodesOf, parseSource, type Node } from './syntax.ts'
import { placeholdersOf } from './text-source.ts'
import { checkOf, readWorkbook, saidIn, writeWorkbook, type ReadRow } from './workbook.ts'

const files = readSourceFiles(projectRoot)
const sentences = findSentences(files)

test('whatever is written with Vietnamese letters goes to the proofreader', () => {
  const known = new Set(
    sentences.flatMap(({ vi, en }) =>
      [vi, en].flatMap((said) => (said ? [`${said.file.path}:${said.node.start}`] : [])),
    ),
  )
  const missed = files.flatMap(({ path, source }) =>
    vietnameseIn(parseSource(source, path))
      .filter(({ node }) => !known.has(`${path}:${node.start}`))
      .map(({ text }) => `${path}: ${text}`),
  )

  expect(missed.filter((each) => !isNoSentence(each))).toEqual([])
})

test('a workbook that comes back as it went out changes nothing', async () => {
  const rows = await throughWorkbook(sentences)

  expect(rows.map(({ vi, en }) => [vi, en])).toEqual(sentences.map((each) => [...saidIn(each)]))
  expect(correctSources(sentences, rows)).toEqual({ files: [], texts: 0 })
})

test('a correction changes its own text and not one letter beside it', () => {
  const texts = sentences.flatMap(({ place, vi, en }) =>
    [vi, en].flatMap((said, at) =>
      said ? [{ place, said, language: at === 0 ? ('vi' as const) : ('en' as const) }] : [],
    ),
  )
  fc.assert(
    fc.property(fc.constantFrom(...texts), awkward, ({ place, said, language }, added) => {
      const { file, node, shown } = said
      const row = rowOf(place)

      const [corrected] = filesOf(
        correctSources(sentences, [{ ...row, [language]: `${added}${shown}` }]),
      )

      const after = corrected?.source ?? ''
      expect(after.slice(0, node.start)).toBe(file.source.slice(0, node.start))
      expect(after.slice(after.length - (file.source.length - node.end))).toBe(
        file.source.slice(node.end),
      )
      const found = findSentences(
        files
          .filter(({ path }) => twin(path) === twin(file.path))
          .map((each) => (each.path === file.path ? { ...each, source: after } : each)),
      )
      expect(found.find((each) => each.place === place)?.[language]?.shown).toBe(`${added}${shown}`)
    }),
    { numRuns: 60 },
  )
})

const counting = file(`export const words = {
  kept: (ballots: number) => ({
    vi: \`Đã giữ \${n(ballots)} phiếu của \${unit}\`,
    en: \`\${n(ballots)} \${ballots === 1 ? 'ballot' : 'ballots'} of \${unit} kept\`,
  }),
}`)

test('a text inside another is corrected with it, and what is put in may change its place', () => {
  const corrected = correct(counting, {
    '#words.kept': {
      vi: 'Của {unit}: đã giữ {ballots} phiếu',
      en: 'Of {unit}: {ballots} {ballot | ballots}',
    },
    '#words.kept~3': { en: 'papers' },
  })

  expect(filesOf(corrected)[0]?.source).toBe(`export const words = {
  kept: (ballots: number) => ({
    vi: \`Của \${unit}: đã giữ \${n(ballots)} phiếu\`,
    en: \`Of \${unit}: \${n(ballots)} \${ballots === 1 ? 'ballot' : 'papers'}\`,
  }),
}`)
})

test.each([
  [
    'a figure is lost',
    { '#words.kept': { vi: 'Đã giữ phiếu của {unit}' } },
    /must keep {ballots} {/,
  ],
  ['nothing is left', { '#words.kept': { vi: ' ' } }, /nothing is left/],
  ['the language has no such words', { '#words.kept~2': { vi: 'phiếu' } }, /no words of its own/],
  ['the place is gone', { '#words.taken': { vi: 'Đã nhận' } }, /no such place/],
] as const)('nothing is changed when %s', (_, edits, why) => {
  const corrected = correct(counting, { '#words.kept~3': { en: 'papers' }, ...edits })

  expect(corrected.refused).toEqual([expect.stringMatching(why)])
})

test('nothing is changed where the code has moved on, unless nobody touched the row', () => {
  const before = findSentences([file(`export const title = { vi: 'Kỳ', en: 'Round' }`)])
  const now = findSentences([file(`export const title = { vi: 'Đợt', en: 'Round' }`)])
  const [sentence] = before
  const row = sentence ? rowFor(sentence, 2) : undefined
  if (!row) throw new Error('the title is not found')

  expect(correctSources(now, [row])).toEqual({ files: [], texts: 0 })
  expect(correctSources(now, [{ ...row, en: 'Term' }]).refused).toEqual([
    expect.stringContaining('has changed since the file was written'),
  ])
})

test('every placeholder of a sentence can be told from the others', () => {
  const mixed = sentences.filter(({ vi, en }) =>
    [vi, en].some((said) => said && /[{}]/.test(said.shown.replaceAll(/\{[^{}]*\}/g, ''))),
  )

  expect(mixed.map(({ place }) => place)).toEqual([])
  expect(placeholdersOf('{unit}: {ballots} phiếu')).toEqual(['{ballots}', '{unit}'])
})

/** Quotes and signs that mean something in a source. */
const awkward = fc
  .array(fc.constantFrom("'", '"', '`', '\\', '$', 'ữ', '“', '\n', '\\n'), { maxLength: 5 })
  .map((signs) => `Ạ${signs.join('')} `)

function file(source: string): SourceFile {
  return { path: 'packages/survey/src/words.ts', source }
}

/** The file after rows of it were corrected, by the ends of their places. */
function correct(
  source: SourceFile,
  edits: Readonly<Record<string, Partial<Pick<ReadRow, 'vi' | 'en'>>>>,
): Corrected {
  const own = findSentences([source])
  const rows = Object.entries(edits).map(([end, edit], at) => {
    const sentence = own.find(({ place }) => place.endsWith(end))
    const gone = { row: at + 2, place: end, vi: '', en: '', check: checkOf('', '') }
    return { ...(sentence ? rowFor(sentence, at + 2) : gone), ...edit }
  })
  return correctSources(own, rows)
}

function rowFor(sentence: Sentence, row: number): ReadRow {
  const [vi, en] = saidIn(sentence)
  return { row, place: sentence.place, vi, en, check: checkOf(vi, en) }
}

function rowOf(place: string): ReadRow {
  const sentence = sentences.find((each) => each.place === place)
  if (!sentence) throw new Error(`no sentence at ${place}`)
  return rowFor(sentence, 2)
}

function filesOf(corrected: Corrected): readonly SourceFile[] {
  if (corrected.refused) throw new Error(corrected.refused.join('\n'))
  return corrected.files
}

async function throughWorkbook(all: readonly Sentence[]): Promise<readonly ReadRow[]> {
  const folder = await mkdtemp(join(tmpdir(), 'phieu-words-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  const path = join(folder, 'words.xlsx')
  await writeWorkbook(all, path)
  return (await readWorkbook(path)) ?? []
}

/** The files of both languages of a catalogue are one. */
function twin(path: string): string {
  return path.replace(/\/(vi|en)(?=\/|\.ts$)/, '/*')
}

function vietnameseIn(node: Node): readonly { node: Node; text: string }[] {
  const own = ownText(node)
  const inside = childrenOf(node).flatMap(vietnameseIn)
  return /[ăâđêôơưàáãèéìíòóõùúýỳạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/iu.test(own)
    ? [{ node, text: own }, ...inside]
    : inside
}

function ownText(node: Node): string {
  if (node.type === 'TemplateLiteral') return nodesOf(node, 'quasis').map(cookedOf).join('…')
  const isText = node.type === 'Literal' || node.type === 'JSXText'
  return (isText && nameOf(node)?.trim()) || ''
}

/** Names that are the same in every language, letters by themselves, and words that files may hold. */
function isNoSentence(missed: string): boolean {
  return [
    /: (… · )?Phiếu$/,
    /database\/migrations\/index\.ts: a newer version of Phiếu/,
    /routes\/system\/docs\.ts: <!doctype html>/,
    /: Cốc Cốc$/,
    /: đ$/i,
    /sheets\/garbled\//,
    /backup-retention\/check-rows\.ts: The backup was made by a newer version of Phiếu/,
    /registry-columns\.ts: (sáp nhập|kết thúc|chấm dứt)$/,
    /workbook\/words\.ts: (có|không)$/,
    /first-run\.ts: Điều tra viên thử nghiệm$/,
    /config\.ts: whom letters come from/,
    /envelope\/padding\.ts: ề$/,
    /catalogue\/src\/registries\.ts: Hà Nội \d+$/,
  ].some((each) => each.test(missed))
}
