import type { Said, Sentence } from './sentences.ts'
import type { SourceFile } from './source-files.ts'
import { placeholdersOf, writeText } from './text-source.ts'
import { checkOf, saidIn, type ReadRow } from './workbook.ts'

/** The files as they read with all corrections, or why none is made. */
export type Corrected =
  | { files: readonly SourceFile[]; texts: number; refused?: never }
  | { refused: readonly string[] }

interface Correction {
  said: Said
  shown: string
}

/**
 * Takes corrections over into the source. Rows that nobody touched are passed over, whatever has
 * become of their places; a single one that can't be taken over refuses all.
 */
export function correctSources(
  sentences: readonly Sentence[],
  rows: readonly ReadRow[],
): Corrected {
  const places = new Map(sentences.map((sentence) => [sentence.place, sentence]))
  const touched = rows.filter(({ vi, en, check }) => checkOf(vi, en) !== check)
  const refused: string[] = []
  const corrections: Correction[] = []
  for (const row of touched) {
    const others = touched.filter(({ place }) => place === row.place)
    const read = readRow(row, places.get(row.place), others.length)
    if (typeof read === 'string') refused.push(`Row ${row.row}, ${row.place}: ${read}`)
    else corrections.push(...read)
  }
  if (refused.length > 0) return { refused }

  const files = new Set(corrections.map(({ said }) => said.file))
  return {
    files: [...files].map((file) => ({
      path: file.path,
      source: rewrite(
        file.source,
        corrections.filter(({ said }) => said.file === file),
      ),
    })),
    texts: corrections.length,
  }
}

/** @returns what is to be corrected, or a sentence that tells why it can't be */
function readRow(
  row: ReadRow,
  sentence: Sentence | undefined,
  times: number,
): readonly Correction[] | string {
  if (!sentence) return 'there is no such place any more.'
  if (times > 1) return 'the file corrects it more than once.'
  const [vi, en] = saidIn(sentence)
  if (checkOf(vi, en) !== row.check) {
    return 'the text has changed since the file was written. Correct it in a new file.'
  }
  const corrections: Correction[] = []
  for (const language of ['vi', 'en'] as const) {
    const said = sentence[language]
    const shown = row[language]
    if (shown === (said?.shown ?? '')) continue
    if (!said) return 'this language has no words of its own here; leave its cell empty.'
    if (shown.trim() === '') return 'nothing is left of the text.'
    const kept = placeholdersOf(said.shown).join(' ')
    const found = placeholdersOf(shown).join(' ')
    if (found !== kept) {
      return `it must keep ${kept || 'no words in braces'}, but has ${found || 'none'}.`
    }
    corrections.push({ said, shown })
  }
  return corrections
}

/** One text may stand inside another: `${ballots} ${ballots === 1 ? 'ballot' : 'ballots'}`. */
function rewrite(
  source: string,
  corrections: readonly Correction[],
  start = 0,
  end = source.length,
): string {
  const inside = corrections
    .filter(({ said: { node } }) => node.start >= start && node.end <= end)
    .sort((a, b) => a.said.node.start - b.said.node.start || b.said.node.end - a.said.node.end)
  let written = ''
  let at = start
  for (const { said, shown } of inside) {
    if (said.node.start < at) continue
    const deeper = inside.filter((other) => other.said !== said)
    written += source.slice(at, said.node.start)
    written += writeText(said.node, source, shown, (from, to) => rewrite(source, deeper, from, to))
    at = said.node.end
  }
  return written + source.slice(at, end)
}
