import { isEqual, type Account, type Difference, type Verification } from '@phieu/publication'
import { byLanguage, type InLanguage, type Language } from '@phieu/survey'
import { verificationWords } from './verification-words.ts'

/** More than so many differences tell nothing more. */
const MOST_SHOWN = 20

const wordsIn = byLanguage(verificationWords)
type Words = InLanguage<typeof verificationWords>

/** What came of recomputing a package, for people. */
export function verificationLines(verification: Verification, language: Language): string[] {
  const { kind, digest, faults, differences, accounts, hides, remarks } = verification
  const words = wordsIn[language]
  return [
    words.opened(words.kinds[kind], digest),
    ...faults.map((fault) => fault[language]),
    ...differences.slice(0, MOST_SHOWN).map((each) => differenceLine(each, words)),
    ...(differences.length > MOST_SHOWN ? [words.more(differences.length - MOST_SHOWN)] : []),
    ...(hides === undefined ? [] : [hides[language]]),
    ...remarks.map((remark) => remark[language]),
    ...accounts.map((each) => accountLine(each, words, language)),
    ...(isEqual(verification) ? [words.equal, words.announced] : [words.notEqual]),
  ]
}

function differenceLine(
  { part, path, names, packaged, recomputed }: Difference,
  words: Words,
): string {
  const at = path === '' ? '' : words.at(path)
  const of = names === undefined ? '' : ` (${names})`
  return words.differs(`${part}${at}${of}`, written(packaged, words), written(recomputed, words))
}

function accountLine({ part, standing, what }: Account, words: Words, language: Language): string {
  return `${part}, ${words.standings[standing]}: ${what[language]}`
}

function written(value: unknown, { nothing }: Words): string {
  const text = JSON.stringify(value) ?? nothing
  return text.length > 120 ? `${text.slice(0, 120)}…` : text
}
