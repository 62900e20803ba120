import { toneMarks } from '@phieu/survey'

/** Whether a word is spelled as a Vietnamese syllable can be, in any case: `Nghiệp`, never `Nghiªp`. */
export function isSyllable(word: string): boolean {
  const apart = word.toLowerCase().normalize('NFD')
  const tone = apart.match(toneMarks) ?? []
  const plain = apart.replaceAll(toneMarks, '').normalize('NFC')
  const [, coda] = shape.exec(plain) ?? []
  if (coda === undefined || tone.length > 1) return false
  // Before a stop only two tones can be spoken.
  return !/^(?:c|ch|p|t)$/.test(coda) || tone[0] === '\u0301' || tone[0] === '\u0323'
}

const onset = 'ngh?|nh|ch|gh|gi|g|kh|k|ph|qu|th|tr|[bcdđhlmnprstvx]'
const withoutCoda =
  'iêu|yêu|oai|oay|oao|oeo|uây|uyu|uôi|ươi|ươu|uya|ia|ya|ua|ưa|ai|ay|ao|au|âu|ây|eo|êu|iu|oi|ôi|ơi|ui|ưi|ưu|uơ'
const withCoda = 'uyê|iê|yê|uô|ươ|oa|oă|oe|oo|uâ|uê|uy|[aăâeêioôơuưy]'
const shape = new RegExp(
  `^(?:${onset})?(?:(?:${withoutCoda})(?=$)|${withCoda})(ch|c|m|ng|nh|n|p|t|)$`,
)
