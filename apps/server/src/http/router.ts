/** What the files of this folder share: a router whose refusals are problems, and their description. */
import { OpenAPIHono } from '@hono/zod-openapi'
import { Problem, type ProblemCode } from '@phieu/survey'
import { ProblemError, problemStatus, problemTitle } from '../problem.ts'

/** A router that answers input which doesn't fit the schema with the problem `malformed`. */
export function createRouter() {
  return new OpenAPIHono({
    defaultHook: (result) => {
      if (result.success) return
      const [issue] = result.error.issues
      const where = issue?.path.join('.') ?? ''
      throw new ProblemError(
        'malformed',
        `${where || result.target}: ${issue?.message ?? 'invalid'}`,
      )
    },
  })
}

/** The `responses` of a route for the problems that it can answer with. */
export function problemResponses(...codes: ProblemCode[]) {
  const titles = new Map<number, string[]>()
  for (const code of codes) {
    const status = problemStatus(code)
    titles.set(status, [...(titles.get(status) ?? []), `\`${code}\`: ${problemTitle(code)}`])
  }
  const content = { 'application/problem+json': { schema: Problem } }
  return Object.fromEntries(
    [...titles].map(([status, lines]) => [status, { description: lines.join(' '), content }]),
  )
}
