import { chapters, type Term } from '@phieu/office/glossary'

/** The glossary as a page: its words stand in the office's contract, where the desk explains figures by them. */
export function drawGlossary(): string {
  return [
    '# Glossary',
    'Made by `npx pnpm handbook` from `packages/office/src/glossary/` and checked by a test; nobody edits it.',
    'One word a thing, in both languages and on every floor: on screens, in code, in tests, in SQL, in addresses. Who needs a new word writes it there first. A _ballot_ is never called a response, an _item_ never a question of the survey, and a subject’s folders on server and console bear its word. The desk shows the same sentences, in the language of whoever reads, beside its figures and on its page of help.',
    ...chapters.flatMap(({ id, title, terms }) => [
      `## ${title.en}`,
      ...(id === 'subjects' ? ['The first column is the name of the folders.'] : []),
      drawTerms(Object.entries(terms), id === 'subjects'),
    ]),
  ]
    .join('\n\n')
    .concat('\n')
}

function drawTerms(terms: readonly (readonly [string, Term])[], withFolder: boolean): string {
  const rows = terms.map(([folder, { word, meaning }]) => [
    ...(withFolder ? [`\`${folder}\``] : []),
    word.vi,
    word.en,
    meaning.en,
  ])
  return drawTable([
    [...(withFolder ? ['folder'] : []), 'Vietnamese', 'English', 'meaning'],
    ...rows,
  ])
}

/** Cells in columns as wide as their longest, as the formatter of this house leaves them. */
function drawTable(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, at) =>
    Math.max(...rows.map((row) => row[at]?.length ?? 0)),
  )
  const [head = '', ...lines] = rows.map(
    (row) => `| ${row.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join(' | ')} |`,
  )
  return [head, `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`, ...lines].join('\n')
}
