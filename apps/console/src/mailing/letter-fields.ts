import { LetterKind } from '@phieu/office'
import { Language } from '@phieu/survey'
import { readField } from '../components/read-field.ts'

export const kinds = LetterKind.options
export const languages = Language.options

/** The name of a field of the form. */
export function fieldOf(kind: LetterKind, language: Language, part: 'subject' | 'body'): string {
  return `${kind}.${language}.${part}`
}

/** The texts as the form has them, to be parsed. */
export function readTexts(form: FormData) {
  const read = (kind: LetterKind, language: Language) => ({
    subject: readField(form, fieldOf(kind, language, 'subject')),
    body: readField(form, fieldOf(kind, language, 'body')),
  })
  const both = (kind: LetterKind) => ({ vi: read(kind, 'vi'), en: read(kind, 'en') })
  return { invitation: both('invitation'), reminder: both('reminder') }
}
