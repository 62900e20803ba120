import { Link } from 'react-router'
import { useI18n } from '../i18n/i18n.tsx'
import { invitedWords } from '../i18n/invited-words.ts'
import { Heading } from '../ui/heading.tsx'

/** Everything that this invitation asked has been answered. */
export function SpentInvitation() {
  const { spent } = useI18n(invitedWords).t
  const { failure } = useI18n().t
  return (
    <>
      <div className="sheet">
        <Heading title={spent.title}>{spent.title}</Heading>
        <output>{spent.text}</output>
        <p className="quiet">{spent.notMine}</p>
      </div>
      <div className="foot">
        <Link className="button" to="/">
          {failure.toHome}
        </Link>
      </div>
    </>
  )
}
