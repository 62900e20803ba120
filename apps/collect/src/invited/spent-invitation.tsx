import { Link } from 'react-router'
import { useMessages } from '../i18n.tsx'
import { Heading } from '../ui/heading.tsx'
import { useInvitedMessages } from './messages/messages.ts'

/** Everything that this invitation asked has been answered. */
export function SpentInvitation() {
  const { spent } = useInvitedMessages()
  const { failure } = useMessages()
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
