/**
 * A text as it was meant: without the space around it and without signs that nobody sees (soft
 * hyphens, joiners, marks of direction, control characters, Braille without dots, the place of a
 * picture), by which one name would become two; spaces of every width as one kind, signs of full
 * width as plain ones, control characters as spreadsheets escape them (`_x000D_`) as the end of a line, and
 * what looks like `Đ` (Icelandic letters, a `D` struck through, the sign of the dong before a letter)
 * as that letter.
 */
export function cleanText(written: string): string {
  const visible = written
    .replaceAll(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
    .replaceAll(/[\p{Zs}\t]/gu, ' ')
    .replaceAll(
      /[\p{Cf}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}\u2800\uFFFC]|(?!\n)\p{Cc}/gu,
      '',
    )
  return (
    boundMarks(visible)
      // But for `＝`, which begins a formula where it is plain.
      .replaceAll(/[！-＜＞-～]/g, plainWidth)
      .replaceAll(/_x000D_\n?|_x00[01][\dA-F]_/gi, '\n')
      .replaceAll(/[ÐƉ]|D[\u0335\u0336]/g, 'Đ')
      .replaceAll(/[ðɖ]|d[\u0335\u0336]|₫(?=\p{Ll})/gu, 'đ')
      .normalize('NFC')
      .trim()
  )
}

/**
 * A text with at most 30 marks on a letter; no language has more than a few. Putting marks in order, as
 * composing letters does, takes the square of how many there are: seconds for those of one request.
 *
 * @see UAX #15, stream-safe text
 */
export function boundMarks(text: string): string {
  return text.replaceAll(/(\p{M}{30})\p{M}+/gu, '$1')
}

/** The same with every text of a value made of lists and objects; their keys stay. */
export function cleanTexts<Value>(value: Value, clean?: (text: string) => string): Value
export function cleanTexts(value: unknown, clean = cleanText): unknown {
  if (typeof value === 'string') return clean(value)
  if (Array.isArray(value)) return value.map((each: unknown) => cleanTexts(each, clean))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [key, cleanTexts(each, clean)]),
  )
}

function plainWidth(letter: string): string {
  return String.fromCharCode(letter.charCodeAt(0) - 0xfee0)
}
