/** The most characters that Excel takes in a cell. */
const LONGEST = 32_767

/** A text between the tags of a workbook: what XML cannot carry stands as Excel writes it, `_x0001_`. */
export function xmlText(text: string): string {
  return text
    .slice(0, LONGEST)
    .toWellFormed()
    .replaceAll(/_x[0-9A-Fa-f]{4}_/g, (literal) => `_x005F${literal}`)
    .replaceAll(unspeakable, (character) => {
      const code = character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')
      return `_x${code}_`
    })
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
}

/** What XML 1.0 has no place for, and the line break that its readers change. */
// oxlint-disable-next-line no-control-regex -- these are the characters to be found
const unspeakable = /[\u0000-\u0008\u000B\u000C\u000D\u000E-\u001F\uFFFE\uFFFF]/g

/** The letters of a column: `A` for 0, `AA` for 26. */
export function columnName(at: number): string {
  const last = String.fromCharCode(65 + (at % 26))
  return at < 26 ? last : columnName(Math.floor(at / 26) - 1) + last
}
