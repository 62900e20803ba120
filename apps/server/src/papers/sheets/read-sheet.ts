import { decodeText } from './decode-text.ts'
import { wholeFile, wrong, type Fault } from './fault.ts'
import { FILE_LIMIT, megabytes } from './limits.ts'
import { readCsv } from './read-csv.ts'
import { readXlsx } from './read-xlsx.ts'
import type { Sheet } from './sheet.ts'

/**
 * The table of a file, CSV or XLSX: its first bytes say which, not its name or media type.
 *
 * @param key - the code of a column that every such table has (`unit_id`)
 */
export function readSheet(bytes: Uint8Array<ArrayBuffer>, key: string): Sheet | Fault {
  const unfit = whyUnfit(bytes)
  if (unfit) return unfit
  if (isWorkbook(bytes)) return readXlsx(bytes)

  const text = decodeText(bytes)
  if (typeof text !== 'string') return text
  const other = otherKind(text)
  if (other) return { ...wrong(other), ...wholeFile }
  if (text.trim() === '') return { ...wrong('empty-file'), ...wholeFile }
  return readCsv(text, key)
}

/** What a text is that is no CSV, though its name may end like one: many programs write web pages as `.xls`. */
function otherKind(text: string): 'markup' | 'not-a-table' | undefined {
  if (/^\s*(<[!?a-z]|MIME-Version:)/i.test(text)) return 'markup'
  return /^\s*(%PDF-|\{\\rtf|[{[]\s*["{[])/.test(text) ? 'not-a-table' : undefined
}

/** Why a file is not even looked into; `undefined` when it may be. */
export function whyUnfit(bytes: Uint8Array): Fault | undefined {
  if (bytes.length === 0) return { ...wrong('empty-file'), ...wholeFile }
  if (bytes.length > FILE_LIMIT) {
    return { ...wrong('too-large', megabytes(FILE_LIMIT)), ...wholeFile }
  }
  if (startsWith(bytes, compoundFile)) return { ...wrong('old-workbook'), ...wholeFile }
  return undefined
}

/** Whether a file is packed as workbooks are. */
export function isWorkbook(bytes: Uint8Array): boolean {
  return startsWith(bytes, zip)
}

const zip = [0x50, 0x4b]
/** Old Excel files, and new ones with a password. */
const compoundFile = [0xd0, 0xcf, 0x11, 0xe0]

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, at) => bytes[at] === byte)
}
