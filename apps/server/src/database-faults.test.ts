import { readFile } from 'node:fs/promises'
import { Client } from 'pg'
import { expect, test } from 'vitest'
import { isOfDatabase } from './database-faults.ts'

test('a PostgreSQL of this machine that has ended is away, a file that is gone is another matter', async () => {
  const away = await faultOf(new Client({ host: '/nowhere', user: 'phieu' }).connect())
  const missing = await faultOf(readFile('/nowhere/file'))

  expect([away, missing]).toMatchObject([{ code: 'ENOENT' }, { code: 'ENOENT' }])
  expect([away, missing].map(isOfDatabase)).toEqual([true, false])
})

function faultOf(work: Promise<unknown>): Promise<unknown> {
  return work.then(
    () => undefined,
    (error: unknown) => error,
  )
}
