import { ClosedDoor } from '../answer/closed-door.tsx'
import type { NotInvited } from '../device/invitations.ts'
import { useInvitedMessages } from './messages/messages.ts'

/** Why an invitation opens nothing now, and what to do about it. */
export function ShutInvitation({ outcome, day, retry }: NotInvited & { retry?: () => void }) {
  const { closed } = useInvitedMessages()
  if (outcome === 'unknown-invitation' || outcome === 'revoked-invitation') {
    return <ClosedDoor why={closed[outcome]} />
  }
  return <ClosedDoor why={outcome} day={day} retry={retry} />
}
