import type { ExpiringKind, PersonalDataKind, Role } from '@phieu/office'

/**
 * What is kept of people, and until when: one table. What is deleted by itself is deleted by it, and
 * the console's page of personal data is written from it, so that neither can drift from the other.
 */

/**
 * `closing`: deleted in the transaction that closes the round. `days`: deleted by itself so many days
 * after its end (a code's last day, a file's making). `round`: kept as long as the result of the round
 * must stand up to a check. `hand`: until an admin takes it away. `always`: never, because a gap in
 * it would be the end of what it is for.
 */
export type Until =
  | { kind: 'closing' | 'round' | 'hand' | 'always' }
  | { kind: 'days'; days: number }

export interface Retention {
  /** `named`: says who somebody is. `coded`: only who holds another list could tell. */
  names: 'named' | 'coded'
  seenBy: readonly Role[]
  until: Until
}

/** Days are proposals of ours; a change here changes the deletion and what the page says. */
export const retention = {
  invitations: { names: 'coded', seenBy: ['admin'], until: { kind: 'closing' } },
  letters: { names: 'named', seenBy: ['admin'], until: { kind: 'closing' } },
  insiders: { names: 'named', seenBy: ['admin'], until: { kind: 'closing' } },
  ballots: { names: 'coded', seenBy: ['admin', 'supervisor'], until: { kind: 'round' } },
  refused: { names: 'coded', seenBy: ['admin'], until: { kind: 'days', days: 365 } },
  interviewers: { names: 'named', seenBy: ['admin', 'supervisor'], until: { kind: 'hand' } },
  devices: { names: 'coded', seenBy: ['admin', 'supervisor'], until: { kind: 'round' } },
  deviceReports: {
    names: 'coded',
    seenBy: ['admin', 'supervisor'],
    until: { kind: 'days', days: 90 },
  },
  contacts: { names: 'coded', seenBy: ['admin', 'supervisor'], until: { kind: 'round' } },
  objections: { names: 'named', seenBy: ['admin', 'council'], until: { kind: 'round' } },
  objectionFiles: {
    names: 'named',
    seenBy: ['admin', 'council'],
    until: { kind: 'days', days: 365 },
  },
  accounts: { names: 'named', seenBy: ['admin'], until: { kind: 'hand' } },
  accessLinks: { names: 'named', seenBy: ['admin'], until: { kind: 'days', days: 30 } },
  tokens: { names: 'named', seenBy: ['admin'], until: { kind: 'days', days: 30 } },
  enrolments: { names: 'coded', seenBy: ['admin'], until: { kind: 'days', days: 30 } },
  log: { names: 'named', seenBy: ['admin'], until: { kind: 'always' } },
  exports: { names: 'coded', seenBy: ['admin'], until: { kind: 'days', days: 1 } },
  backups: { names: 'named', seenBy: ['admin'], until: { kind: 'days', days: 90 } },
} as const satisfies Record<PersonalDataKind, Retention>

const DAY = 24 * 60 * 60 * 1000

/** What ended before this moment has had its days. */
export function expiryOf(kind: ExpiringKind | 'backups' | 'exports', now: Date): Date {
  return new Date(now.getTime() - retention[kind].until.days * DAY)
}
