/** Figures by their names; of one run, one row for each thing measured. */
export type Figures = readonly Record<string, string | number>[]

/** The value below which a share of the values lies (nearest rank); 0 where there are none. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0
}

export function medianOf(values: readonly number[]): number {
  return quantile(values, 0.5)
}

/** A table in Markdown, ready for the README. */
export function tableOf(figures: Figures): string[] {
  const names = [...new Set(figures.flatMap((row) => Object.keys(row)))]
  const cells = figures.map((row) => names.map((name) => written(row[name])))
  const widths = names.map((name, at) =>
    Math.max(name.length, ...cells.map((row) => row[at]?.length ?? 0)),
  )
  const line = (row: readonly string[]) =>
    `| ${row.map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0))).join(' | ')} |`
  const rule = widths.map((width, at) =>
    at === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`,
  )
  return [line(names), `| ${rule.join(' | ')} |`, ...cells.map(line)]
}

/** Three significant digits. */
function written(value: string | number | undefined): string {
  if (typeof value !== 'number') return value ?? ''
  if (value >= 100) return Math.round(value).toString()
  return Number(value.toPrecision(3)).toString()
}
