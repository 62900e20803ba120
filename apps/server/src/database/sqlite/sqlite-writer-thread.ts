/**
 * A thread that owns a connection to a file of SQLite: the one by which it is written, or one to read by.
 * When that is closed, it waits for the next file.
 */
import { parentPort } from 'node:worker_threads'
import { openConnection, type SqliteConnection } from './sqlite-connection.ts'
import type { SqliteJob, WriterAnswer, WriterNews, WriterOrder } from './sqlite-writer.ts'

let connection: SqliteConnection | undefined

parentPort?.on('message', (order: WriterOrder) => {
  if (order.do === 'open') {
    connection = openConnection(order.file, { readonly: order.readonly })
    return
  }
  if (!connection) throw new Error('no file is open')
  if (order.do === 'close') {
    connection.raw.close()
    connection = undefined
    answer({ closed: true })
    return
  }
  void carryOut(connection, order).then(answer)
})

async function carryOut(
  open: SqliteConnection,
  order: Extract<WriterOrder, { id: number }>,
): Promise<WriterAnswer> {
  const { id } = order
  try {
    const done = await carry(open, order)
    open.meet('free')
    return { id, ...done }
  } catch (error) {
    const fault = faultOf(error)
    if (fault.code?.startsWith('SQLITE_BUSY')) open.meet('held')
    return { id, ...fault }
  }
}

async function carry(open: SqliteConnection, order: Extract<WriterOrder, { id: number }>) {
  if (order.do === 'query') return open.execute(order.sql, order.parameters)
  const { run }: { run: SqliteJob } = await import(order.job)
  return { output: await run(open, order.input) }
}

/** An error loses its class and its code on the way between threads. */
function faultOf(error: unknown): {
  message: string
  code?: string | undefined
  stack?: string | undefined
} {
  if (!(error instanceof Error)) return { message: String(error) }
  const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined
  return { message: error.message, code, stack: error.stack }
}

function answer(message: WriterNews): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
  parentPort?.postMessage(message)
}
