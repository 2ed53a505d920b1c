import { OpenAPIHono, createRoute, type RouteConfig, type z } from '@hono/zod-openapi'
import { ACCESS, ROUTE_NAMES, type Access, type RouteName } from '../api/access.ts'
import type { Operation } from '../api/operation.ts'
import { OPERATIONS } from '../api/operations.ts'
import { failure } from '../api/schemas/plain.ts'

const STREAMS = { bytes: 'application/octet-stream', html: 'text/html', lines: 'application/jsonl', events: 'text/event-stream' } as const
const REFUSED = {
  description: 'Refused: a code, a sentence that names the remedy, and facts.',
  content: { 'application/json': { schema: failure } },
}

/** The OpenAPI document of the server, made from the table of routes and their schemas. */
export function openApiDocument(version: string): ReturnType<OpenAPIHono['getOpenAPI31Document']> {
  const app = new OpenAPIHono()
  app.openAPIRegistry.registerComponent('securitySchemes', 'session', { type: 'apiKey', in: 'cookie', name: 'alteram' })
  app.openAPIRegistry.registerComponent('securitySchemes', 'token', { type: 'http', scheme: 'bearer' })
  for (const name of ROUTE_NAMES) app.openAPIRegistry.registerPath(routeOf(name))
  const description = 'Every failure has a code of the closed list in docs/failures.md.'
  return app.getOpenAPI31Document({ openapi: '3.1.0', info: { title: 'Alteram', version, description } })
}

function routeOf(name: RouteName): RouteConfig {
  const access: Access = ACCESS[name]
  const { tells, params, query, body, files, gives }: Operation = OPERATIONS[name]
  const content = body ? { 'application/json': { schema: body } } : files ? { 'multipart/form-data': { schema: FILES } } : null
  return createRoute({
    method: access.method,
    path: access.path,
    operationId: name,
    summary: tells,
    security: access.role === 'nobody' ? [] : [{ session: [] }, ...(access.scope === 'session' ? [] : [{ token: [] }])],
    'x-role': access.role,
    'x-scope': access.scope,
    'x-team': access.team === true,
    request: { ...(params ? { params } : {}), ...(query ? { query } : {}), ...(content ? { body: { content, required: true } } : {}) },
    responses: { ...Object.fromEntries(Object.entries(gives).map(([status, gift]) => [status, responseOf(gift)])), default: REFUSED },
  } as RouteConfig)
}

const FILES = {
  type: 'object',
  properties: { file: { type: 'array', items: { type: 'string', format: 'binary' } } },
  required: ['file'],
} as const

function responseOf(gives: z.ZodType | keyof typeof STREAMS): RouteConfig['responses'][number] {
  if (typeof gives === 'string') return { description: 'Done.', content: { [STREAMS[gives]]: { schema: { type: 'string' } } } }
  return { description: 'Done.', content: { 'application/json': { schema: gives } } }
}
