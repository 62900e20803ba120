/** A list of interviewers as somebody typed it or pasted it from a sheet. */
import { cleanText, foldId } from '@phieu/survey'

export type LineFault = 'faultName' | 'faultLong' | 'faultCode' | 'faultTwice' | 'faultTaken'

export interface ListLine {
  /** In the list, from 1. */
  readonly line: number
  readonly name: string
  /** Empty: the next free number is given. */
  readonly code: string
  readonly team: string
  readonly fault: LineFault | undefined
}

/**
 * Reads one person a line: name, code, team, with tabs, semicolons or commas between. Empty lines
 * are passed over, and so is a first line that only names the columns.
 *
 * @param taken - codes that somebody of the round has
 */
export function readList(text: string, taken: ReadonlySet<string>): ListLine[] {
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/)
  const separator =
    ['\t', ';', ','].find((each) => lines.some((line) => line.includes(each))) ?? ';'
  const cells = lines
    .map((line, at) => ({ line: at + 1, cells: splitLine(line, separator) }))
    .filter((row) => row.cells.some((cell) => cell !== ''))
    .filter((row, at) => at > 0 || !isHeading(row.cells))
  const codes = cells.map((row) => row.cells[1] ?? '')
  return cells.map(({ line, cells: [name = '', code = '', team = ''] }) => ({
    line,
    name,
    code,
    team,
    fault: faultOf({ name, code }, { codes, taken }),
  }))
}

function faultOf(
  { name, code }: { name: string; code: string },
  { codes, taken }: { codes: readonly string[]; taken: ReadonlySet<string> },
): LineFault | undefined {
  if (name === '') return 'faultName'
  if (name.length > 120) return 'faultLong'
  if (code === '') return undefined
  if (!/^[\p{L}\p{N}][\p{L}\p{N}._/-]{0,15}$/u.test(code)) return 'faultCode'
  if (codes.filter((each) => foldId(each) === foldId(code)).length > 1) return 'faultTwice'
  return [...taken].some((each) => foldId(each) === foldId(code)) ? 'faultTaken' : undefined
}

/** Cells cleaned as those of files are; quotation marks hold a separator, doubled they are one. */
function splitLine(line: string, separator: string): string[] {
  const cells: string[] = []
  let cell = ''
  let quoted = false
  for (let at = 0; at < line.length; at += 1) {
    const sign = line.charAt(at)
    if (sign === '"' && quoted && line.charAt(at + 1) === '"') {
      cell += sign
      at += 1
    } else if (sign === '"' && (quoted || cell.trim() === '')) quoted = !quoted
    else if (sign === separator && !quoted) {
      cells.push(cell)
      cell = ''
    } else cell += sign
  }
  return [...cells, cell].map(cleanText)
}

function isHeading([first = '', second = '']: readonly string[]): boolean {
  const names = /^(họ (và )?tên|tên|điều tra viên|name|interviewer)$/i
  return names.test(first) && (second === '' || /^(mã|code)/i.test(second))
}
