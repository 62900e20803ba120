import { Form, Link } from 'react-router'
import type { FoundDraft } from '../device/drafts.ts'
import { useLanguage } from '../i18n.tsx'
import { formatTime } from '../messages/format.ts'
import { useInterviewMessages } from './messages/messages.ts'

/** Ballots that were begun and not finished: to go on with, or to throw away on a second tap. */
export function UnfinishedBallots({ drafts }: { drafts: readonly FoundDraft[] }) {
  const { day } = useInterviewMessages()
  const language = useLanguage()
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
                formatTime(savedAt),
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
