/**
 * Whether a parsed JSON value has more than `most` levels. Goes level by level: what recursion
 * would read could be nested deeply enough to exhaust the stack.
 */
export function isNestedDeeper(value: unknown, most: number): boolean {
  let level = [value]
  for (let depth = 0; depth <= most; depth += 1) {
    level = level.flatMap((each) => (isContainer(each) ? Object.values(each) : []))
    if (level.length === 0) return false
  }
  return true
}

function isContainer(value: unknown): value is Record<string, unknown> | unknown[] {
  return typeof value === 'object' && value !== null
}
