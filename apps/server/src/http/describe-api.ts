/** The description of the API (OpenAPI 3.1), written from the declarations: every named schema and every problem once. */
import { isDeepStrictEqual } from 'node:util'
import { problemStatus, problemTitle, tags, type Answer, type Endpoint } from '@phieu/office'
import { Problem, type ProblemCode } from '@phieu/survey'
import { z } from 'zod'

const about = {
  title: 'Phiếu',
  version: '1',
  description:
    'Every failure is a problem (RFC 9457) whose `code` names it. What phones send is safe to ' +
    'repeat. Days are days: nothing here tells at what time a ballot came.',
}

const device = {
  type: 'http',
  scheme: 'bearer',
  description: 'The token that a phone made when it enrolled.',
}

/** An account's session; where nothing else is said, all that opens what isn't for everyone. */
const account = { type: 'apiKey', in: 'cookie', name: 'phieu.session_token' }

const token = {
  type: 'http',
  scheme: 'bearer',
  // Once, and not at each of the endpoints: the description stays small.
  description:
    'That an admin made for subjects and rounds. It opens what names its subject, and nothing else. ' +
    'Otherwise: `unknown-token`, `expired-token` or `revoked-token` (401), `token-forbidden` (403), ' +
    '`too-many-requests` (429).',
}

/** What stands under `components`, at which every use points. */
type Components = Record<string, unknown>

export function describeApi(endpoints: readonly Endpoint[]) {
  const schemas: Components = {}
  const responses: Components = {}
  const paths: Record<string, Record<string, unknown>> = {}
  for (const endpoint of endpoints) {
    const path = endpoint.path.replaceAll(/:(\w+)/g, '{$1}')
    const operations = (paths[path] ??= {})
    operations[endpoint.method.toLowerCase()] = describe(endpoint, schemas, responses)
  }
  return {
    openapi: '3.1.0',
    info: about,
    tags,
    paths,
    components: { schemas, responses, securitySchemes: { account, device, token } },
  }
}

function describe(endpoint: Endpoint, schemas: Components, responses: Components) {
  const { tag, summary, description, phone, token: subject } = endpoint
  const { answer, param, query, headers } = endpoint
  return {
    tags: [tag],
    summary,
    ...(description !== undefined && { description }),
    ...(phone && { security: phone === 'must' ? [{ device: [] }] : [{}, { device: [] }] }),
    ...(subject && { security: [{ account: [] }, { token: [subject] }] }),
    ...((param || query || headers) && {
      parameters: [
        ...parameters('path', param, schemas),
        ...parameters('query', query, schemas),
        ...parameters('header', headers, schemas),
      ],
    }),
    ...bodyOf(endpoint, schemas),
    responses: {
      ...describeAnswer(answer, schemas),
      ...describeProblems(endpoint, schemas, responses),
    },
  }
}

function parameters(
  place: 'path' | 'query' | 'header',
  given: z.ZodObject | undefined,
  schemas: Components,
) {
  return Object.entries(given?.shape ?? {}).map(([name, schema]) => ({
    name,
    in: place,
    required: place === 'path' || !schema.safeParse(undefined).success,
    schema: describeSchema(schema, schemas),
  }))
}

function bodyOf({ json, files = [], bodyOptional }: Endpoint, schemas: Components) {
  if (!json && files.length === 0) return {}
  const content = {
    ...(json && { 'application/json': { schema: describeSchema(json, schemas) } }),
    ...asFiles(files),
  }
  return { requestBody: { content, ...(!bodyOptional && { required: true }) } }
}

function describeAnswer(answer: Answer, schemas: Components) {
  const { description } = answer
  if ('files' in answer) return { 200: { description, content: asFiles(answer.files) } }
  if (!('json' in answer)) return { 204: { description } }
  const content = { 'application/json': { schema: describeSchema(answer.json, schemas) } }
  return { [answer.status ?? 200]: { description, content } }
}

function asFiles(types: readonly string[]) {
  return Object.fromEntries(
    types.map((type) => [type, { schema: { type: 'string', format: 'binary' } }]),
  )
}

/** The problems of each status; what endpoints have in common goes to the components. */
function describeProblems({ who, problems }: Endpoint, schemas: Components, responses: Components) {
  const ofAccounts: ProblemCode[] = typeof who === 'string' ? [] : ['sign-in-needed', 'forbidden']
  const codes = [...new Set([...problems, ...ofAccounts])].toSorted()
  const byStatus = Map.groupBy(codes, problemStatus)
  const content = { 'application/problem+json': { schema: describeSchema(Problem, schemas) } }
  return Object.fromEntries(
    [...byStatus].map(([status, together]) => {
      const name = together.join('.')
      const description = together.map((code) => `\`${code}\`: ${problemTitle(code)}`).join(' ')
      responses[name] = { description, content }
      return [status, { $ref: `#/components/responses/${name}` }]
    }),
  )
}

/** A schema as JSON Schema; what has a name goes to the components, once, and is pointed at. */
function describeSchema(schema: z.ZodType, schemas: Components): unknown {
  const {
    $schema: _dialect,
    $defs,
    ...described
  } = z.toJSONSchema(schema, {
    io: 'input',
    unrepresentable: 'any',
  })
  for (const [name, definition] of Object.entries($defs ?? {})) put(schemas, name, definition)
  const { id, ...rest } = described
  if (id === undefined) return pointed(rest)
  put(schemas, id, rest)
  return { $ref: `#/components/schemas/${id}` }
}

/** @throws Error when another schema has this name: whoever reads the description would take one for the other */
function put(schemas: Components, name: string, schema: unknown): void {
  const component = pointed(schema)
  if (!isDeepStrictEqual((schemas[name] ??= component), component)) {
    throw new Error(`two schemas have the id ${name}`)
  }
}

/** With every pointer into `$defs` turned towards the components. */
function pointed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(pointed)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, inner]) => {
      // The name of a schema, not a property that is called so.
      if (key === 'id' && typeof inner === 'string') return []
      // Said of every whole number that says nothing of its own: as far as numbers are exact.
      if (inner === Number.MAX_SAFE_INTEGER || inner === Number.MIN_SAFE_INTEGER) return []
      const isPointer = key === '$ref' && typeof inner === 'string'
      return [
        [key, isPointer ? inner.replace('#/$defs/', '#/components/schemas/') : pointed(inner)],
      ]
    }),
  )
}
