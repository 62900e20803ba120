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
