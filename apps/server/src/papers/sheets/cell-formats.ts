import { readXml } from './read-xml.ts'
import type { NumberFormat } from './sheet.ts'

/** How a style shows what its cells hold. */
export interface CellFormat {
  shown: NumberFormat
  /** Whether a number, or a text (`undefined`), is shown as nothing at all. */
  hides: (value: number | undefined) => boolean
}

const plainFormat: CellFormat = { shown: 'plain', hides: () => false }

/**
 * How the cells of each style show a number, by the style's place in the workbook.
 *
 * It matters because a spreadsheet turns `10.5` into the 10th of May where the decimal mark is a
 * comma, and the file then holds the number of that day.
 */
export function readCellFormats(styles: Uint8Array | undefined): CellFormat[] {
  if (!styles) return []

  const codes = new Map<string, string>()
  const formats: CellFormat[] = []
  let inCellStyles = false
  readXml(styles, {
    open(name, { numFmtId = '0', formatCode = '' }) {
      if (name === 'numFmt') codes.set(numFmtId, formatCode)
      if (name === 'cellXfs') inCellStyles = true
      if (name === 'xf' && inCellStyles) {
        const code = codes.get(numFmtId)
        const shown = formatOf(numFmtId, code)
        formats.push(
          code === undefined ? { ...plainFormat, shown } : { shown, hides: hidingOf(code) },
        )
      }
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
  const kind = kindOfCode(code)
  if (kind !== 'plain') return kind
  // Of numbers above zero.
  const [section = ''] = (code.match(/^(?:"[^"]*"|\\.|[^;])*/) ?? []) as string[]
  const shown = section.replaceAll(/\[[^\]]*\]|[_*]./g, '')
  const bare = shown.replaceAll(/"[^"]*"|\\./g, '')
  if (/[0#?],+(?![0#?,])/.test(bare)) return 'scaled'
  const written = (shown.match(/"[^"]*"|\\./g) ?? []).join('')
  return /[\p{L}\d]/u.test(written) || /^[^0#?.]*0{2}/.test(bare) ? 'dressed' : 'plain'
}

function kindOfCode(code: string): NumberFormat {
  // What stands in quotes, in brackets or after a backslash is printed as it is, but hours, minutes and
  // seconds that were counted; a sign after `_` or `*` gives room only.
  const bare = code.replaceAll(/"[^"]*"|\[(?!(?:h+|m+|s+)\])[^\]]*\]|[\\_*]./gi, '')
  if (bare.includes('%')) return 'percent'
  return /general/i.test(bare) || !/[dmyhs]/i.test(bare) ? 'plain' : 'date'
}

/**
 * What a format shows as nothing: `;;;` everything, `0;;` what is negative or zero. Its sections are for
 * numbers above zero, below it, zero, and texts; an empty one shows nothing.
 *
 * @see ECMA-376, part 1, 18.8.31
 */
function hidingOf(code: string): CellFormat['hides'] {
  const sections = code
    .replaceAll(/"([^"]*)"|\\(.)/g, (_all, quoted = '', sign = '') =>
      `${quoted}${sign}`.trim() ? 'x' : '',
    )
    .split(';')
  const isEmpty = (section: string | undefined) =>
    section !== undefined && section.replaceAll(/\[[^\]]*\]/g, '').trim() === ''
  if (sections.length === 1 || sections.some((section) => /\[[<>=]/.test(section)))
    return () => false
  const [above, below, zero = above, text] = sections
  return (value) =>
    isEmpty(value === undefined ? text : value > 0 ? above : value < 0 ? below : zero)
}
