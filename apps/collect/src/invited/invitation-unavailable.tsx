import { LinkUnavailable } from '../answer/link-unavailable.tsx'
import type { NotInvited } from '../device/invitations.ts'
import { useInvitedMessages } from './messages/messages.ts'

/** Why an invitation opens nothing now, and what to do about it. */
export function InvitationUnavailable({
  outcome,
  day,
  retry,
}: NotInvited & { retry?: () => void }) {
  const { closed } = useInvitedMessages()
  if (outcome === 'unknown-invitation' || outcome === 'revoked-invitation') {
    return <LinkUnavailable why={closed[outcome]} />
  }
  return <LinkUnavailable why={outcome} day={day} retry={retry} />
}
