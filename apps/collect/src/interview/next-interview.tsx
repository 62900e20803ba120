import { Link } from 'react-router'
import { useLanguage } from '../language.tsx'
import type { Assignment } from './assignment.ts'
import { useInterviewMessages } from './messages/messages.ts'

/** Whom the next ballot is about: chosen once, then one tap a ballot. */
export function NextInterview({ assignment }: { assignment: Assignment | undefined }) {
  const { day } = useInterviewMessages()
  const language = useLanguage()

  return (
    <section className="card" aria-labelledby="next-interview">
      <h2 id="next-interview">{day.next}</h2>
      {assignment ? (
        <>
          <p className="next-unit">
            <strong lang="vi">{assignment.unit.name}</strong>
            {assignment.questionnaire && (
              <span>{assignment.questionnaire.groupName[language]}</span>
            )}
          </p>
          <Link className="button button-first" to="/interview/start">
            {day.start}
          </Link>
          <div className="pair">
            <Link className="button" to="/interview/unit">
              {day.changeUnit}
            </Link>
            <Link className="button" to="/interview/group">
              {day.changeGroup}
            </Link>
          </div>
        </>
      ) : (
        <>
          <p>{day.nobody}</p>
          <Link className="button button-first" to="/interview/unit">
            {day.choose}
          </Link>
        </>
      )}
    </section>
  )
}
