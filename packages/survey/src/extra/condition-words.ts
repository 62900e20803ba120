import { byLanguage, type Bilingual, type Language } from '../writing/bilingual.ts'
import type { Condition } from './condition.ts'

/** What a condition looks at, as people know it. */
export interface NamedQuestion {
  /** `3`, or the beginning of its text: whatever tells it from others where the words are read. */
  name: string
  options: readonly (Bilingual & { code: number })[]
}

/**
 * When a question is asked, in words: `câu 2 là “Đã đến” và câu 3 từ 5 trở lên`.
 *
 * @param find - a question by its id; the id itself stands where there is none
 */
export function conditionInWords(
  condition: Condition,
  find: (question: string) => NamedQuestion | undefined,
  language: Language,
): string {
  const said = words[language]
  if (condition.is === 'all' || condition.is === 'any') {
    const join = condition.is === 'all' ? said.and : said.or
    return condition.of
      .map((each) => {
        const part = conditionInWords(each, find, language)
        return (each.is === 'all' || each.is === 'any') && each.of.length > 1 ? `(${part})` : part
      })
      .join(` ${join} `)
  }
  if (condition.is === 'not') return said.not(conditionInWords(condition.of, find, language))

  const question = find(condition.question)
  const name = said.question(question?.name ?? condition.question)
  const option = (code: number) => {
    const named = question?.options.find((each) => each.code === code)
    return named ? `“${named[language]}”` : String(code)
  }
  switch (condition.is) {
    case 'answered':
      return said.answered(name)
    case 'equals':
      return said.equals(name, option(condition.value))
    case 'in':
      return said.equals(name, condition.values.map(option).join(` ${said.or} `))
    case 'includes':
      return said.includes(name, option(condition.code))
    case 'atLeast':
      return said.atLeast(name, option(condition.value))
    default:
      return said.atMost(name, option(condition.value))
  }
}

const words = byLanguage({
  and: { vi: 'và', en: 'and' },
  or: { vi: 'hoặc', en: 'or' },
  not: (what: string): Bilingual => ({ vi: `không phải: ${what}`, en: `not: ${what}` }),
  question: (name: string): Bilingual => ({ vi: `câu ${name}`, en: `question ${name}` }),
  answered: (name: string): Bilingual => ({
    vi: `đã trả lời ${name}`,
    en: `${name} is answered`,
  }),
  equals: (name: string, value: string): Bilingual => ({
    vi: `${name} là ${value}`,
    en: `${name} is ${value}`,
  }),
  includes: (name: string, value: string): Bilingual => ({
    vi: `${name} có chọn ${value}`,
    en: `${name} includes ${value}`,
  }),
  atLeast: (name: string, value: string): Bilingual => ({
    vi: `${name} từ ${value} trở lên`,
    en: `${name} is ${value} or more`,
  }),
  atMost: (name: string, value: string): Bilingual => ({
    vi: `${name} từ ${value} trở xuống`,
    en: `${name} is ${value} or less`,
  }),
})
