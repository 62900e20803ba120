/**
 * The least-squares solution of a symmetric system, by elimination with the largest pivots first. A row
 * that only repeats others gets 0: margins add up to the same, so one kind of each but the first does.
 */
export function solveSymmetric(
  matrix: readonly (readonly number[])[],
  right: readonly number[],
): number[] {
  const rows = matrix.map((row, at) => [...row, right[at] ?? 0])
  const size = rows.length
  const scale = Math.max(...matrix.map((row, at) => Math.abs(row[at] ?? 0)), 0)
  const pivots: { column: number; row: number[] }[] = []
  const left = new Set(rows)
  for (let column = 0; column < size; column += 1) {
    const row = [...left].toSorted((a, b) => Math.abs(b[column] ?? 0) - Math.abs(a[column] ?? 0))[0]
    const pivot = row?.[column] ?? 0
    if (!row || Math.abs(pivot) <= 1e-10 * scale) continue
    left.delete(row)
    pivots.push({ column, row })
    for (const other of left) subtract(other, row, (other[column] ?? 0) / pivot)
  }
  const solution = Array.from({ length: size }, () => 0)
  for (const { column, row } of pivots.toReversed()) {
    const known = solution.reduce(
      (sum, value, at) => (at > column ? sum + value * (row[at] ?? 0) : sum),
      0,
    )
    solution[column] = ((row[size] ?? 0) - known) / (row[column] ?? 1)
  }
  return solution
}

function subtract(from: number[], row: readonly number[], factor: number) {
  for (const [at, value] of row.entries()) from[at] = (from[at] ?? 0) - factor * value
}
