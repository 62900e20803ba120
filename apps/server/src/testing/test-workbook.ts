/** Workbooks for tests, with all that people do to them: written by hand, part by part. */
import { strToU8, zipSync } from 'fflate'

export interface TestSheet {
  name?: string
  state?: 'visible' | 'hidden' | 'veryHidden'
  /** Cells by row: a text, a number, or a cell as XML (`<c…>`). */
  rows: readonly (readonly (string | number | null)[])[]
  /** Attributes of rows, by their place. */
  rowAttributes?: Readonly<Record<number, string>>
  columns?: string
  merged?: readonly string[]
}

export interface TestWorkbook {
  sheets: readonly TestSheet[]
  styles?: string
  /** `<workbookPr …/>`, where there is one. */
  property?: string
  /** Further parts, or others in their place, by name. */
  parts?: Readonly<Record<string, Uint8Array>>
}

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

export function makeWorkbook({ sheets, styles, property = '', parts = {} }: TestWorkbook) {
  const names = sheets.map(({ name }, at) => name ?? `Sheet${at + 1}`)
  const workbook = sheets
    .map(
      ({ state = 'visible' }, at) =>
        `<sheet name="${names[at]}" sheetId="${at + 1}" state="${state}" r:id="rId${at + 1}"/>`,
    )
    .join('')
  const relations = sheets
    .map((_, at) => `<Relationship Id="rId${at + 1}" Target="worksheets/sheet${at + 1}.xml"/>`)
    .join('')
  const written = sheets.map((sheet, at): [string, Uint8Array] => [
    `xl/worksheets/sheet${at + 1}.xml`,
    strToU8(sheetXml(sheet)),
  ])
  return new Uint8Array(
    zipSync({
      '[Content_Types].xml': strToU8('<Types/>'),
      'xl/workbook.xml': strToU8(
        `<workbook xmlns="${main}" xmlns:r="${office}">${property}<sheets>${workbook}</sheets></workbook>`,
      ),
      'xl/_rels/workbook.xml.rels': strToU8(
        `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relations}</Relationships>`,
      ),
      ...(styles === undefined ? {} : { 'xl/styles.xml': strToU8(styles) }),
      ...Object.fromEntries(written),
      ...parts,
    }),
  )
}

function sheetXml({ rows, rowAttributes = {}, columns = '', merged = [] }: TestSheet): string {
  const data = rows
    .map((cells, at) => {
      const inside = cells.map((cell, column) => cellXml(cell, at, column)).join('')
      return `<row r="${at + 1}" ${rowAttributes[at] ?? ''}>${inside}</row>`
    })
    .join('')
  const merges = merged.map((range) => `<mergeCell ref="${range}"/>`).join('')
  const end = merges && `<mergeCells>${merges}</mergeCells>`
  return `<worksheet xmlns="${main}">${columns}<sheetData>${data}</sheetData>${end}</worksheet>`
}

function cellXml(cell: string | number | null, row: number, column: number): string {
  if (cell === null) return ''
  const place = `r="${String.fromCharCode(65 + column)}${row + 1}"`
  if (typeof cell === 'number') return `<c ${place}><v>${cell}</v></c>`
  if (cell.startsWith('<c')) return cell.replace('<c', `<c ${place}`)
  return `<c ${place} t="inlineStr"><is><t xml:space="preserve">${escape(cell)}</t></is></c>`
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}
