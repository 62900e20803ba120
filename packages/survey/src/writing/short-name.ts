/**
 * The head of a long name, for a narrow column: what stands before the first comma, semicolon or
 * bracket. The full name is always given beside the table.
 */
export function shortName(name: string): string {
  return name.split(/[,;(]/)[0]?.trim() || name
}
