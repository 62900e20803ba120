/** How many rows one statement writes: databases limit its parameters. */
const PORTION = 500

/** Rows in portions that one statement can carry. */
export function portionsOf<T>(rows: readonly T[], size = PORTION): T[][] {
  const count = Math.ceil(rows.length / size)
  return Array.from({ length: count }, (_, at) => rows.slice(at * size, (at + 1) * size))
}
