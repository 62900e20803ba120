import { Link } from 'react-router'
import { useI18n } from '../i18n/i18n.tsx'
import { interviewWords } from '../i18n/interview-words.ts'
import { Heading } from '../ui/heading.tsx'

/** `/anothers`: in the place of a ballot that another interviewer began on this phone. */
export function Component() {
  const { anothers: said } = useI18n(interviewWords).t

  return (
    <>
      <div className="sheet">
        <Heading title={said.title}>{said.title}</Heading>
        <p role="alert">{said.text}</p>
      </div>
      <div className="foot">
        <Link className="button button-first" to="/interview">
          {said.toDay}
        </Link>
      </div>
    </>
  )
}
