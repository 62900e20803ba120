/** Whether what a page asks and a test answers is what the office's contract says. */
import { endpoints } from '@phieu/office'

/** One request as it came. */
export interface Asked {
  /** Method and path. */
  readonly ask: string
  /** Left out where there is none. */
  readonly query?: Readonly<Record<string, string>>
  /** JSON as values, a file as its text; nothing where nothing was sent. */
  readonly body?: unknown
}

/** What of a request that was answered, or of its answer, its endpoint does not declare. */
export function findFault({ ask, body, query = {} }: Asked, answer: unknown): string | undefined {
  const [method = '', path = ''] = ask.split(' ')
  const declared = Object.values(endpoints).find(
    (each) => each.method === method && isOf(each.path, path),
  )
  if (!declared) return `no endpoint is declared for ${ask}`

  const checks = [
    ['query', 'query' in declared ? declared.query : undefined, query],
    ['body', typeof body === 'object' && 'json' in declared ? declared.json : undefined, body],
    ['answer', 'json' in declared.answer ? declared.answer.json : undefined, answer],
  ] as const
  for (const [part, schema, value] of checks) {
    const read = schema?.safeParse(value)
    if (read?.success === false) {
      const places = read.error.issues.map(({ path, message }) => `${path.join('.')} ${message}`)
      return `${part} of ${ask}: ${places.join('; ')}`
    }
  }
  return undefined
}

function isOf(pattern: string, path: string): boolean {
  const [words, asked] = [pattern.split('/'), path.split('/')]
  return (
    words.length === asked.length &&
    words.every((word, at) => word.startsWith(':') || word === asked[at])
  )
}
