/** The tables of the phone's database and their indexes, as Dexie writes them; the key comes first. */

export const DATABASE = 'phieu'

export const VERSION = 1

export const tables = {
  drafts: 'id, link, device, invitation',
  outbox: 'id, link, invitation, state, [state+sealedAt], [state+receiptKey]',
  receipts: 'ballot, link',
  contacts: 'id, state, device',
  openings: 'link',
  invitations: 'id, &code',
  questionnaires: '[id+version]',
  units: 'id',
  rounds: 'id',
  enrolments: 'device, askedAt',
  briefings: 'is',
  selections: 'is',
  backups: 'is',
  ballast: 'is',
  kiosks: 'is',
  askedKiosks: 'code',
}
