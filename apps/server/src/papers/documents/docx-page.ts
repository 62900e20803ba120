import { convertMillimetersToTwip } from 'docx'
import { type Language, locales } from '@phieu/survey'

/** A4 upright, with the margins of Decree 30/2020/NĐ-CP. */
export const officialPage = {
  size: { width: 11_906, height: 16_838 },
  margin: {
    top: convertMillimetersToTwip(20),
    bottom: convertMillimetersToTwip(20),
    left: convertMillimetersToTwip(30),
    right: convertMillimetersToTwip(15),
    header: convertMillimetersToTwip(8),
  },
}

/**
 * The run that a document's text has where it says nothing else.
 *
 * @param size - in points
 */
export function officialRun(language: Language, size: number) {
  return {
    font: 'Times New Roman',
    size: 2 * size,
    language: { value: locales[language] },
  }
}

/** Of what must not be overlooked. */
export const WARNING_COLOUR = 'A4262C'
