/**
 * Lines of a table as it is published: cells behind commas, in quotes where they must be. What cannot be read
 * from some place on is a line of its own, so that nothing is passed over.
 */
export function readCsv(text: string): string[][] {
  const rows: string[][] = []
  let row: string[] = []
  let read = 0
  // A cell with what ends it; the mark of the encoding may stand before the first one.
  const cells = text.replace(/^\uFEFF/, '')
  for (const { 0: whole, 1: quoted, 2: plain, 3: end, index } of cells.matchAll(CELL)) {
    read = index + whole.length
    row.push(quoted === undefined ? (plain ?? '') : quoted.replaceAll('""', '"'))
    if (end === ',') continue
    if (end !== '' || row.join('') !== '') rows.push(row)
    row = []
  }
  return read < cells.length ? [...rows, [...row, cells.slice(read)]] : rows
}

const CELL = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/gy
