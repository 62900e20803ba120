/** One measured figure. */
export function figureLine(name: string, figure: string): string {
  return `  ${name.padEnd(52)}${figure}`
}

/** A whole number in groups of three: `12 345`. */
export function whole(value: number): string {
  return Math.round(value)
    .toString()
    .replaceAll(/\B(?=(\d{3})+$)/g, ' ')
}

/** Bytes as MB of a million, to one place. */
export function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`
}
