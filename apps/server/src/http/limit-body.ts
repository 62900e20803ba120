import { ZIP } from '@phieu/office'
import { BODY_LIMIT } from '@phieu/survey'
import type { MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { ProblemError } from '../problem.ts'
import { readParts } from './read-body.ts'
import { wholeFile, wrong } from '../papers/sheets/fault.ts'
import { FILE_LIMIT, megabytes } from '../papers/sheets/limits.ts'

/** The largest body of somebody who has signed in, but for files, in bytes. */
const OFFICE_LIMIT = 2 * 1024 * 1024

/** The largest package that is put back, in bytes: a million digests of envelopes are 65 MB. */
const PACKAGE_LIMIT = 200 * 1024 * 1024

/** What anybody may send; of whoever doesn't say how much, it is read at once (`readParts`). */
const told = limitedTo(BODY_LIMIT)
const anyones: MiddlewareHandler = async (c, next) => {
  const { body } = c.req.raw
  if (!body || c.req.header('content-length') !== undefined) return told(c, next)
  const { method } = c.req
  c.req.raw = new Request(c.req.raw, { method, body: await readParts(body) })
  return next()
}
const small = limitedTo(OFFICE_LIMIT)
const packages = limitedTo(PACKAGE_LIMIT)

const large = bodyLimit({
  maxSize: FILE_LIMIT,
  onError: () => {
    const fault = { ...wrong('too-large', megabytes(FILE_LIMIT)), ...wholeFile }
    throw new ProblemError('too-large', fault.message.en, {}, { faults: [fault] })
  },
})

/**
 * Refuses bodies that are too large, before they are read. It comes after the question who asks:
 * nobody but those who may import files makes the server read a large one, and nobody but those who
 * have signed in a middling one.
 */
export const limitBody: MiddlewareHandler = (c, next) => {
  const endpoint = c.get('endpoint')
  if (endpoint?.files?.includes(ZIP)) return packages(c, next)
  if (endpoint?.files) return large(c, next)
  return endpoint && Array.isArray(endpoint.who) ? small(c, next) : anyones(c, next)
}

function limitedTo(maxSize: number): MiddlewareHandler {
  return bodyLimit({
    maxSize,
    onError: () => {
      throw new ProblemError('too-large', `A body has at most ${maxSize} bytes.`)
    },
  })
}
