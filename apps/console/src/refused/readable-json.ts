/** JSON with a line for each part; what is no JSON stays as it is. */
export function readableJson(raw: string): string {
  try {
    const value: unknown = JSON.parse(raw)
    return JSON.stringify(value, undefined, 2)
  } catch {
    return raw
  }
}
