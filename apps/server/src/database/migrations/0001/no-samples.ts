import type { Dialect } from '../dialect.ts'

/** What goes for good one day: whom a round invited, what envelopes say, who rated, keys. */
const gone = {
  invitations: ['right_hash', 'insider', 'rights'],
  invitation_units: ['right_hash'],
  letters: ['id', 'person', 'sealed'],
  insiders: ['id', 'name', 'position', 'contact', 'not_units', 'blocks', 'rights'],
  insider_rights: ['id'],
  insider_draws: ['content'],
  round_keys: ['round_secret', 'box_secret', 'receipts_secret'],
  envelopes: ['id', 'sealed'],
  opened_faults: ['id', 'envelope'],
  refused: ['id', 'ballot', 'raw'],
  objection_files: ['content'],
  ballot_rows: ['rater'],
}

/**
 * PostgreSQL takes samples of columns for its plans. They outlive the rows, also where the table is
 * emptied, and stand in a table that only the server's owner could clean: none are taken of these.
 */
export const noSamples = ({ kind }: Dialect) =>
  kind === 'sqlite'
    ? []
    : Object.entries(gone).map(
        ([table, columns]) =>
          `alter table ${table} ${columns.map((column) => `alter column ${column} set statistics 0`).join(', ')}`,
      )
