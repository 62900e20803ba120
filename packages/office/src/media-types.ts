/** The kinds of files that come in and go out. */
export const CSV = 'text/csv'
export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
export const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
export const PDF = 'application/pdf'
export const ZIP = 'application/zip'
export const JSON_FILE = 'application/json'
/** A file whose first bytes say what it is. */
export const BYTES = 'application/octet-stream'
export const ANY = '*/*'

export type MediaType =
  | typeof CSV
  | typeof XLSX
  | typeof DOCX
  | typeof PDF
  | typeof ZIP
  | typeof JSON_FILE
  | typeof BYTES
  | typeof ANY

/** A table to be taken along. */
export const tableFiles = [CSV, XLSX] as const
/** A filled table that is brought. */
export const broughtFiles = [CSV, XLSX, BYTES] as const
