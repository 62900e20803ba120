import { Form, Link } from 'react-router'
import { useI18n } from '../i18n/i18n.tsx'
import { interviewWords } from '../i18n/interview-words.ts'
import type { FoundDraft } from '../device/drafts.ts'

/** Ballots that were begun and not finished: to go on with, or to throw away on a second tap. */
export function UnfinishedBallots({ drafts }: { drafts: readonly FoundDraft[] }) {
  const { language, t, format } = useI18n(interviewWords)
  const { day } = t
  if (drafts.length === 0) return null

  return (
    <section className="card" aria-labelledby="unfinished">
      <h2 id="unfinished">{day.unfinished}</h2>
      <ul className="ballot-list">
        {drafts.map(({ draft, unit, questionnaire, savedAt }) => (
          <li key={draft.id}>
            <p>
              <strong lang="vi">{unit.name}</strong> · {questionnaire.groupName[language]}
            </p>
            <p className="quiet">
              {day.progress(
                Object.keys(draft.answers).length,
                questionnaire.items.length,
                format.time(savedAt),
              )}
            </p>
            <div className="pair">
              <Link
                className="button"
                to={`/answer/${draft.id}`}
                aria-label={day.resumeOf(unit.name)}
              >
                {day.resume}
              </Link>
              <details className="second-thought">
                <summary aria-label={day.discardOf(unit.name)}>{day.discard}</summary>
                <Form method="post">
                  <p>{day.discardSure}</p>
                  <input type="hidden" name="draft" value={draft.id} />
                  <button className="button button-danger" name="intent" value="discard">
                    {day.discardYes}
                  </button>
                </Form>
              </details>
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}
