/** How much of a file is read: far more than any round needs, and far less than hurts. */

const MEGABYTE = 1024 * 1024

/** The largest file that may be uploaded, in bytes. */
export const FILE_LIMIT = 10 * MEGABYTE

/** What the parts of a workbook that are read may unpack to, in bytes, and how many parts it may have. */
export const UNPACKED_LIMIT = 16 * MEGABYTE
export const PART_LIMIT = 500

/** The most cells of a table. External scores of 148 units × 30 items × 4 groups need 125,000. */
export const CELL_LIMIT = 300_000

/** The most rows of a table: those scores have 18,000. More are not even taken apart. */
export const ROW_LIMIT = 30_000

export function megabytes(bytes: number): number {
  return bytes / MEGABYTE
}
