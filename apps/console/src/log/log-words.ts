/** How entries of the log are told. */
import { actors, deeds } from '@phieu/office/deeds'
import type { Bilingual, Language } from '@phieu/survey'
import type { Messages } from '../i18n/vi.ts'
import { roleWords } from '../people/person-words.ts'
import type { LogRow } from './log-queries.ts'

/** What was done; a newer server may know deeds that this console doesn't. */
export function actionWords(action: string, t: Messages, language: Language): string {
  const known: Readonly<Record<string, Bilingual>> = deeds
  return known[action]?.[language] ?? t.log.unknownAction(action)
}

/** Who did it, by the name of that time; without an account, what it was. */
export function actorWords({ name, role }: LogRow['who'], language: Language): string {
  return name === '' ? (actors[role]?.[language] ?? role) : name
}

/** What it is that has a name: a person in a role, or a token. */
export function kindWords(role: string, t: Messages, language: Language): string {
  return actors[role]?.[language] ?? roleWords(role, t)
}

/** What it was about, key by key; what has no word of its own stands as the log has it. */
export function subjectWords(subject: LogRow['subject'], t: Messages): readonly string[] {
  return Object.entries(subject)
    .filter(([, value]) => value !== null && value !== '' && !isEmpty(value))
    .map(([key, value]) => `${t.log.keys[key] ?? key}: ${valueWords(value, t, key)}`)
}

function valueWords(value: unknown, t: Messages, key = ''): string {
  if (Array.isArray(value)) return value.map((each) => valueWords(each, t, key)).join(', ')
  if (typeof value === 'object' && value !== null) {
    return Object.entries(value)
      .map(([part, inside]) => `${t.log.keys[part] ?? part} ${valueWords(inside, t, part)}`)
      .join(', ')
  }
  const text = String(value)
  if (key === 'role') return roleWords(text, t)
  return (key === 'why' ? t.log.whys[text] : undefined) ?? text
}

function isEmpty(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Object.keys(value).length === 0
}
