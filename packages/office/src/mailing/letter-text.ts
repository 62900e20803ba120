/** What letters say: texts with names in braces, filled for each person; server and console alike. */
import type { Language } from '@phieu/survey'
import { z } from 'zod'

/** What stands in a text in braces, such as `{unit}`, and is filled for each person. */
export const letterNames = ['name', 'organiser', 'round', 'unit', 'until', 'link'] as const
export type LetterName = (typeof letterNames)[number]

/** What the names stand for; empty where there is nothing to say. */
export type LetterFacts = Readonly<Record<LetterName, string>>

const known: ReadonlySet<string> = new Set(letterNames.map((name) => `{${name}}`))

/** The names in a text that stand for nothing. */
export function strangeNames(text: string): string[] {
  return [...text.matchAll(/\{[^{}]*\}/g)].flatMap(([name]) => (known.has(name) ? [] : [name]))
}

// oxlint-disable-next-line no-control-regex -- what would end a header, or be nothing to a database
const controls = /[\u0000-\u001F\u007F\u2028\u2029]/
// oxlint-disable-next-line no-control-regex -- as above, but for line ends and tabs
const controlsInBody = /[\u0000-\u0008\u000B-\u001F\u007F]/

const hasNoStrangers = (text: string) => strangeNames(text).length === 0

/** One line, as a header must be. */
const Subject = z
  .string()
  .trim()
  .normalize('NFC')
  .min(1)
  .max(150)
  .refine((text) => text.isWellFormed() && !controls.test(text), 'more than one line')
  .refine(hasNoStrangers, 'a name in braces is not known')

const Body = z
  .string()
  .transform((text) => text.replaceAll('\r\n', '\n'))
  .pipe(
    z
      .string()
      .trim()
      .normalize('NFC')
      .min(1)
      .max(4000)
      .refine((text) => text.isWellFormed() && !controlsInBody.test(text), 'not a text')
      .refine(hasNoStrangers, 'a name in braces is not known')
      .refine((text) => text.includes('{link}'), 'the link is missing'),
  )

const LetterText = z.object({ subject: Subject, body: Body })
export type LetterText = z.infer<typeof LetterText>

const InBothLanguages = z.object({ vi: LetterText, en: LetterText })

/** The invitation and the reminder, in both languages. */
export const LetterTexts = z
  .object({ invitation: InBothLanguages, reminder: InBothLanguages })
  .meta({ id: 'LetterTexts' })
export type LetterTexts = z.infer<typeof LetterTexts>

/** Which of the two. */
export const LetterKind = z.enum(['invitation', 'reminder'])
export type LetterKind = z.infer<typeof LetterKind>

/** A text with its names filled; where there is nothing to say, the blank before goes too. */
export function fillLetter({ subject, body }: LetterText, facts: LetterFacts): LetterText {
  const fill = (text: string) =>
    text.replaceAll(names, (_, blank: string, name: LetterName) =>
      facts[name] === '' ? '' : `${blank}${facts[name]}`,
    )
  return { subject: fill(subject), body: fill(body) }
}

/** Looked for once, so that braces in what they stand for (a name, a unit) stay as they are. */
const names = new RegExp(`( ?)\\{(${letterNames.join('|')})\\}`, 'g')

/** Until when the link opens, as `{until}` says it. @param day - the last one, written */
export function untilDay(day: string, language: Language): string {
  return { vi: `đến hết ngày ${day}`, en: `until ${day}` }[language]
}

/** What follows every letter: how to get no more of them. */
export function stopLine(address: string, language: Language): string {
  return {
    vi: `Nếu không muốn nhận thư về đợt này nữa, xin mở: ${address}`,
    en: `To get no more letters about this survey, open: ${address}`,
  }[language]
}
