import { useI18n } from '../i18n/i18n.tsx'
import { invitedWords } from '../i18n/invited-words.ts'
import { LinkUnavailable } from '../answer/welcome/link-unavailable.tsx'
import type { NotInvited } from '../device/invitations.ts'

/** Why an invitation opens nothing now, and what to do about it. */
export function InvitationUnavailable({
  outcome,
  day,
  retry,
}: NotInvited & { retry?: () => void }) {
  const { closed } = useI18n(invitedWords).t
  if (outcome === 'unknown-invitation' || outcome === 'revoked-invitation') {
    return <LinkUnavailable why={closed[outcome]} />
  }
  return <LinkUnavailable why={outcome} day={day} retry={retry} />
}
