import { Link } from 'react-router'
import { useI18n } from '../i18n/i18n.tsx'
import type { FoundDraft } from '../device/drafts.ts'

/** The ballots that were begun on this phone, each one tap from going on. */
export function UnfinishedList({ drafts }: { drafts: readonly FoundDraft[] }) {
  const { language, t } = useI18n()
  const { home } = t

  return (
    <section className="part">
      <h2>{home.unfinishedTitle}</h2>
      <ul className="unfinished">
        {drafts.map(({ draft, unit, questionnaire }) => (
          <li key={draft.id}>
            <Link className="button button-row" to={`/answer/${draft.id}`}>
              <strong lang="vi">{unit.name}</strong>
              <span>{questionnaire.groupName[language]}</span>
              <span>
                {home.answered(Object.keys(draft.answers).length, questionnaire.items.length)} ·{' '}
                {home.resume}
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}
