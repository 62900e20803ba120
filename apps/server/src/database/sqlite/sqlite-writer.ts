import { DatabaseBusy } from '../../database-faults.ts'
import { keepThread, takeThread, type ThreadKind } from '../../kept-threads.ts'
import { openHeldUp } from '../held-up.ts'
import type { Executed, SqliteConnection } from './sqlite-connection.ts'

/**
 * Work that is done where the file is written, told in one message: what a module exports as `run`. It
 * begins and ends its own transaction.
 *
 * @param input - as text, which goes between threads faster than objects do
 */
export type SqliteJob = (connection: SqliteConnection, input: string) => string | Promise<string>

/** What goes to the thread. */
export type WriterOrder =
  | { do: 'open'; file: string; readonly: boolean }
  | { id: number; do: 'query'; sql: string; parameters: readonly unknown[] }
  | { id: number; do: 'job'; job: string; input: string }
  | { do: 'close' }

/** What comes back. */
export type WriterAnswer = { id: number } & (
  | Executed
  | { output: string }
  | { message: string; code?: string | undefined; stack?: string | undefined }
)

/** What the thread says. */
export type WriterNews = WriterAnswer | { closed: true }

/**
 * The thread that writes. The disk is waited for there, and not where requests are answered.
 *
 * Who needs more than one statement takes it for so long (`hold`); everything else waits its turn.
 */
export interface SqliteWriter {
  hold: () => Promise<HeldWriter>
  /** @param job - the address of a module (see `SqliteJob`) */
  run: (job: URL, input: string) => Promise<string>
  /** For how long, in ms, what the thread does now has been waited for: 0 where it does nothing. */
  heldUp: () => number
  close: () => Promise<void>
}

export interface HeldWriter {
  query: (sql: string, parameters: readonly unknown[]) => Promise<Executed>
  release: () => void
}

/** So many wait for their turn at most: more are told to come again. */
const WAITING = 500

interface Waiting {
  resolve: (answer: WriterAnswer) => void
  reject: (error: unknown) => void
}

const kind: ThreadKind = {
  module: new URL('sqlite-writer-thread.ts', import.meta.url),
  // In MB. What it makes lives shortly: a large nursery would be memory that nobody gives back.
  resourceLimits: { maxYoungGenerationSizeMb: 8 },
}

/** Starts the thread that writes, which opens the file. */
export const openWriter = (file: string) => openThread(file, { readonly: false })

/** Starts one that only reads. */
export const openReader = (file: string) => openThread(file, { readonly: true })

function openThread(file: string, { readonly }: { readonly: boolean }): SqliteWriter {
  const thread = takeThread(kind)
  const waiting = new Map<number, Waiting>()
  const ended = Promise.withResolvers<void>()
  let last = 0
  let broken: unknown

  function hear(news: WriterNews): void {
    if ('closed' in news) {
      leave()
      keepThread(kind, thread)
      forget()
      return
    }
    waiting.get(news.id)?.resolve(news)
    waiting.delete(news.id)
    if (waiting.size === 0) thread.unref()
  }
  function fail(error: unknown): void {
    broken = error
  }
  function forget(): void {
    broken ??= new Error('the thread of the database has ended')
    for (const { reject } of waiting.values()) reject(broken)
    waiting.clear()
    ended.resolve()
  }
  function leave(): void {
    thread.off('message', hear).off('error', fail).off('exit', forget)
  }
  thread.on('message', hear).on('error', fail).on('exit', forget)
  send({ do: 'open', file, readonly })
  // Nobody is kept waiting for a thread that has nothing to do.
  thread.unref()

  function send(order: WriterOrder): void {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
    thread.postMessage(order)
  }

  const heldUp = openHeldUp()

  function ask(wish: (id: number) => WriterOrder): Promise<WriterAnswer> {
    if (broken !== undefined) return Promise.reject(broken)
    const { promise, resolve, reject } = Promise.withResolvers<WriterAnswer>()
    last += 1
    if (waiting.size === 0) thread.ref()
    waiting.set(last, { resolve, reject })
    send(wish(last))
    return promise
  }

  function query(sql: string, parameters: readonly unknown[]): Promise<Executed> {
    return heldUp.during(() => askQuery(sql, parameters))
  }

  async function askQuery(sql: string, parameters: readonly unknown[]): Promise<Executed> {
    const own = parameters.map(ownBytes)
    const answer = await ask((id) => ({ id, do: 'query', sql, parameters: own }))
    if ('message' in answer) throw faultOf(answer)
    if ('output' in answer) throw new Error('a statement was answered as a job')
    return { changes: answer.changes, rows: answer.rows.map(withBuffers) }
  }

  async function askJob(job: URL, input: string): Promise<string> {
    const answer = await ask((id) => ({ id, do: 'job', job: job.href, input }))
    if ('message' in answer) throw faultOf(answer)
    if ('rows' in answer) throw new Error('a job was answered as a statement')
    return answer.output
  }

  let turn: Promise<void> = Promise.resolve()
  let queued = 0
  async function takeTurn(): Promise<() => void> {
    const { promise, resolve } = Promise.withResolvers<void>()
    const before = turn
    turn = promise
    queued += 1
    await before
    queued -= 1
    return resolve
  }
  /** @throws DatabaseBusy where too many wait for theirs */
  async function takeBoundedTurn(): Promise<() => void> {
    if (queued >= WAITING) throw new DatabaseBusy('too much waits for the thread that writes')
    return takeTurn()
  }

  return {
    async hold() {
      return { query, release: await takeBoundedTurn() }
    },
    async run(job, input) {
      const release = await takeBoundedTurn()
      try {
        return await heldUp.during(() => askJob(job, input))
      } finally {
        release()
      }
    },
    heldUp: heldUp.longest,
    async close() {
      await takeTurn()
      thread.ref()
      send({ do: 'close' })
      await ended.promise
    },
  }
}

/** A view of Node's pool would take the whole pool along. */
function ownBytes(value: unknown): unknown {
  const isView = value instanceof Uint8Array && value.byteLength < value.buffer.byteLength
  return isView ? Uint8Array.from(value) : value
}

/** Bytes come over as plain ones; everybody else gets them from the database as buffers. */
function withBuffers(row: unknown): unknown {
  if (typeof row !== 'object' || row === null) return row
  const bytes = Object.entries(row).filter(([, value]) => value instanceof Uint8Array)
  if (bytes.length === 0) return row
  const buffers = bytes.map(([name, value]) => [name, Buffer.from(value)])
  return { ...row, ...Object.fromEntries(buffers) }
}

function faultOf({
  message,
  code,
  stack,
}: {
  message: string
  code?: string | undefined
  stack?: string | undefined
}): Error {
  return Object.assign(new Error(message), code === undefined ? {} : { code }, { stack })
}
