/** A thread that owns a connection to a file of SQLite: the one by which it is written, or one to read by. */
import { parentPort, workerData } from 'node:worker_threads'
import { openConnection } from './sqlite-connection.ts'
import type { SqliteJob, WriterAnswer, WriterOrder } from './sqlite-writer.ts'

// It comes from this very program, so its shape is known.
const { file, readonly }: { file: string; readonly: boolean } = workerData
const connection = openConnection(file, { readonly })

parentPort?.on('message', (order: WriterOrder) => {
  if (order.do === 'close') {
    connection.raw.close()
    parentPort?.close()
    return
  }
  void carryOut(order).then(answer)
})

async function carryOut(order: Exclude<WriterOrder, { do: 'close' }>): Promise<WriterAnswer> {
  const { id } = order
  try {
    if (order.do === 'query') return { id, ...connection.execute(order.sql, order.parameters) }
    const { run }: { run: SqliteJob } = await import(order.job)
    return { id, output: await run(connection, order.input) }
  } catch (error) {
    return { id, ...faultOf(error) }
  }
}

/** An error loses its class and its code on the way between threads. */
function faultOf(error: unknown) {
  if (!(error instanceof Error)) return { message: String(error) }
  const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined
  return { message: error.message, code, stack: error.stack }
}

function answer(message: WriterAnswer): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
  parentPort?.postMessage(message)
}
