import { createHash } from 'node:crypto'
import { isDeepStrictEqual } from 'node:util'
import { sql, type Transaction } from 'kysely'
import type { Tables } from '../../database/tables.ts'

type Cell = Omit<Tables['cells'], 'number'>
type Way = Omit<Tables['ways'], 'number'>

/** The number of a cell; its row is written where there is none yet. */
export function numberCell(trx: Transaction<Tables>, cell: Cell): Promise<number> {
  return numberOf(trx, 'cells', cell)
}

/** The number of a way in which ballots come, likewise. */
export function numberWay(trx: Transaction<Tables>, way: Way): Promise<number> {
  return numberOf(trx, 'ways', way)
}

/**
 * A number of three bytes that follows from what it stands for, so that none tells what came first. Where
 * it stands for something else already, the next.
 */
async function numberOf(
  trx: Transaction<Tables>,
  name: 'cells' | 'ways',
  row: Cell | Way,
): Promise<number> {
  // In one order of keys: a row in another one is the same, and would be looked for without end.
  const text = JSON.stringify(row, Object.keys(row).toSorted())
  const table = sql.table(name)
  const columns = sql.join(Object.keys(row).map((column) => sql.ref(column)))
  for (let attempt = 0; ; attempt += 1) {
    const number = createHash('sha256').update(`${attempt} ${text}`).digest().readUIntBE(0, 3)
    const find = sql<Cell | Way>`select ${columns} from ${table} where number = ${number}`
    let [standing] = (await find.execute(trx)).rows
    if (!standing) {
      await sql`insert into ${table} (number, ${columns})
        values (${number}, ${sql.join(Object.values(row))}) on conflict do nothing`.execute(trx)
      standing = (await find.execute(trx)).rows[0]
    }
    if (isDeepStrictEqual(standing, row)) return number
  }
}
