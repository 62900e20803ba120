import { readXml } from './read-xml.ts'
import type { NumberFormat } from './sheet.ts'

/**
 * How the cells of each style show a number, by the style's place in the workbook.
 *
 * It matters because a spreadsheet turns `10.5` into the 10th of May where the decimal mark is a
 * comma, and the file then holds the number of that day.
 */
export function readCellFormats(styles: Uint8Array | undefined): NumberFormat[] {
  if (!styles) return []

  const codes = new Map<string, string>()
  const formats: NumberFormat[] = []
  let inCellStyles = false
  readXml(styles, {
    open(name, { numFmtId = '0', formatCode = '' }) {
      if (name === 'numFmt') codes.set(numFmtId, formatCode)
      if (name === 'cellXfs') inCellStyles = true
      if (name === 'xf' && inCellStyles) formats.push(formatOf(numFmtId, codes.get(numFmtId)))
    },
    close(name) {
      if (name === 'cellXfs') inCellStyles = false
    },
    text() {},
  })
  return formats
}

/**
 * @param code - of a format that the workbook brings itself
 * @see ECMA-376, part 1, 18.8.30: the formats that every program has, by number
 */
function formatOf(id: string, code: string | undefined): NumberFormat {
  if (code !== undefined) return formatOfCode(code)
  const number = Number(id)
  if (number === 9 || number === 10) return 'percent'
  const isDate = (number >= 14 && number <= 22) || (number >= 27 && number <= 36)
  return isDate || (number >= 45 && number <= 58) ? 'date' : 'plain'
}

function formatOfCode(code: string): NumberFormat {
  // What stands in quotes, in brackets or after a backslash is printed as it is, but hours, minutes and
  // seconds that were counted; a sign after `_` or `*` gives room only.
  const bare = code.replaceAll(/"[^"]*"|\[(?!(?:h+|m+|s+)\])[^\]]*\]|[\\_*]./gi, '')
  if (bare.includes('%')) return 'percent'
  return /general/i.test(bare) || !/[dmyhs]/i.test(bare) ? 'plain' : 'date'
}
