/**
 * An attack on the draw: from an insider's row by everything that looks like an id, and by the numbers
 * of transactions that concern one insider alone, to rows that name a unit.
 */
import { rowsOf } from './attack.ts'
import { idText, type Copy, type CopiedRow } from './evidence.ts'

/** What an envelope is about stands on it, and so do ballots: they are no draw. */
const aboutBallots: ReadonlySet<string> = new Set(['envelopes', 'ballots', 'receipts'])

/** The units that are reached from each insider. */
export function drawsReached(copy: Copy, insiders: readonly string[]): string[][] {
  const rows = [...copy].filter(([table]) => !aboutBallots.has(table)).flatMap(([, found]) => found)
  const telling = tellingTransactions(copy)
  const linked = rows.map((row) => ({ row, ids: idsOf(row, telling) }))
  return insiders.map((insider) => {
    const known = new Set([insider])
    const reached = new Set<CopiedRow>()
    for (let more = true; more;) {
      const found = linked.filter(
        ({ row, ids }) => !reached.has(row) && ids.some((id) => known.has(id)),
      )
      more = found.length > 0
      for (const { row, ids } of found) {
        reached.add(row)
        for (const id of ids) known.add(id)
      }
    }
    const units = [...reached].flatMap(({ values: { unit } }) =>
      typeof unit === 'string' ? [unit] : [],
    )
    return [...new Set(units)].sort()
  })
}

/** What stands in a later copy and not, or not so, in an earlier one. */
export function newRows(before: Copy, after: Copy): Copy {
  return new Map(
    [...after].map(([table, rows]) => {
      const old = new Set(rowsOf(before, table).map((row) => JSON.stringify(row)))
      return [table, rows.filter((row) => !old.has(JSON.stringify(row)))]
    }),
  )
}

/** Those in which one insider alone was written about: whatever else they wrote is about that one. */
function tellingTransactions(copy: Copy): ReadonlySet<string> {
  const concerned = [
    ...rowsOf(copy, 'insiders').map(({ transaction, values }) => [transaction, values.id]),
    ...rowsOf(copy, 'invitations').map(({ transaction, values }) => [transaction, values.insider]),
  ].filter(([transaction, insider]) => transaction !== '' && insider !== null)
  const byTransaction = Map.groupBy(concerned, ([transaction]) => String(transaction))
  return new Set(
    [...byTransaction]
      .filter(([, each]) => new Set(each.map(([, insider]) => insider)).size === 1)
      .map(([transaction]) => transaction),
  )
}

/** UUIDs and hashes, as text or as bytes, and the row's transaction where it tells something. */
function idsOf({ transaction, values }: CopiedRow, telling: ReadonlySet<string>): string[] {
  const ids = Object.values(values)
    .map(idText)
    .filter((text) => /^([0-9a-f]{64}|[0-9a-f-]{36})$/.test(text))
  return telling.has(transaction) ? [...ids, `transaction ${transaction}`] : ids
}
