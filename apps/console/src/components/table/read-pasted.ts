import { cleanText } from '@phieu/survey'

/**
 * The cells of what was copied from a spreadsheet: rows by line ends, cells by tabs, those with a
 * quotation mark, a tab or a line end inside in quotation marks.
 *
 * @returns at least one row of at least one cell, each as it was meant: see `cleanText`
 */
export function readPasted(text: string): string[][] {
  const rows: string[][] = [[]]
  let rest = text.replaceAll(/\r\n?/g, '\n').replace(/\n$/, '')
  for (;;) {
    const [whole = '', quoted, plain = ''] = cellPattern.exec(rest) ?? []
    rows.at(-1)?.push(cleanText(quoted?.replaceAll('""', '"') ?? plain))
    rest = rest.slice(whole.length)
    if (rest === '') return rows
    if (rest.startsWith('\n')) rows.push([])
    rest = rest.slice(1)
  }
}

/** One cell at the beginning of a text, up to the tab or line end behind it. */
const cellPattern = /^(?:"((?:[^"]|"")*)"(?=[\t\n]|$)|([^\t\n]*))/

/** Whether it is more than the text of one cell. */
export function isTable(cells: readonly (readonly string[])[]): boolean {
  return cells.length > 1 || (cells[0]?.length ?? 0) > 1
}
