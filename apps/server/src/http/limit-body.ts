import { BODY_LIMIT } from '@phieu/survey'
import type { MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { ProblemError } from '../problem.ts'
import { wholeFile, wrong } from '../papers/sheets/fault.ts'
import { FILE_LIMIT, megabytes } from '../papers/sheets/limits.ts'

const small = bodyLimit({
  maxSize: BODY_LIMIT,
  onError: () => {
    throw new ProblemError('too-large', `A body has at most ${BODY_LIMIT} bytes.`)
  },
})

const large = bodyLimit({
  maxSize: FILE_LIMIT,
  onError: () => {
    const fault = { ...wrong('too-large', megabytes(FILE_LIMIT)), ...wholeFile }
    throw new ProblemError('too-large', fault.message.en, {}, { faults: [fault] })
  },
})

/**
 * Refuses bodies that are too large, before they are read. It comes after the question who asks:
 * nobody but those who may import files makes the server read a large one.
 */
export const limitBody: MiddlewareHandler = (c, next) =>
  c.get('endpoint')?.files ? large(c, next) : small(c, next)
