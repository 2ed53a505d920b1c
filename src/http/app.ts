import { Hono } from 'hono'
import { ACCESS, ROUTE_NAMES, type Access, type RouteName } from '../api/access.ts'
import type { Operation } from '../api/operation.ts'
import { OPERATIONS } from '../api/operations.ts'
import { Failure } from '../core/0-terms/failure.ts'
import { asset, type Assets } from './assets.ts'
import { authorize } from './authorize.ts'
import type { Caller } from './caller.ts'
import { Reply, type Desk, type Visit } from './desk.ts'
import { statusOf, toldOf } from './failure-status.ts'
import { bearerOf, cookieOf, identifier, sessionCookie, type Identify } from './identify.ts'
import { openApiDocument } from './openapi.ts'
import { checkHost, checkPageToken, checkSite } from './origin-guard.ts'
import { BODY_LIMITS, formFiles, jsonBody } from './request-body.ts'
import { faultLine, requestLine, type Log } from './request-log.ts'
import { allRoutes } from './routes/all-routes.ts'
import { secure } from './security-headers.ts'

/** What the app needs besides the desk. */
export interface AppOptions {
  readonly desk: Desk
  readonly assets: Assets
  readonly version: string
  readonly log: Log
}

/** The server as a function: `from` is the address a request comes from, by which it is counted. */
export type App = (request: Request, from: string) => Promise<Response>

/** A request on its way, with what was found out about it for the log. */
interface Asking {
  readonly request: Request
  readonly address: string
  caller: Caller | null
}
type AnyHandler = (given: Record<string, unknown>, visit: Visit) => Promise<unknown>

/** The server as a function from request to response: the desk's pages, and the API by the table of routes. */
export function makeApp(options: AppOptions): App {
  const { desk, assets, log } = options
  const identify = identifier(desk)
  const routes = apiRoutes(options, identify)
  const https = desk.origin.startsWith('https:')
  const solo = desk.solo === null ? null : sessionCookie(desk.origin, identify.soloSecret)
  const answer = async (asking: Asking, path: string): Promise<Response> => {
    const { request } = asking
    checkHost(request, desk.origin)
    desk.passes.address(asking.address)
    if (path === '/api' || path.startsWith('/api/')) return routes(asking)
    if (request.method !== 'GET' && request.method !== 'HEAD') throw new Failure('not-there', 'Pages are only read. Changes go to /api.')
    const page = asset(assets, path, solo)
    if (!page) throw new Failure('not-there', 'There is no such page.')
    return page
  }
  return async (request, from) => {
    const began = desk.now()
    const asking: Asking = { request, address: from, caller: null }
    const path = new URL(request.url).pathname
    const response = await answer(asking, path).catch((error: unknown) => refusal(error, log, desk.now()))
    const milliseconds = desk.now() - began
    const { caller, address } = asking
    log(
      requestLine({ at: began, method: request.method, path, status: response.status, milliseconds, user: caller?.user ?? null, address }),
    )
    return secure(response, https)
  }
}

function refusal(error: unknown, log: Log, at: number): Response {
  const told = toldOf(error)
  const fault = faultLine(at, error)
  if (fault !== null) log(fault)
  const wait = told.facts['seconds']
  const headers: Record<string, string> = told.code === 'too-many-requests' && wait !== undefined ? { 'Retry-After': String(wait) } : {}
  return Response.json(told, { status: statusOf(told.code), headers })
}

/** The API: every route of the table, each behind the same checks in the same order. */
function apiRoutes(options: AppOptions, identify: Identify): (asking: Asking) => Promise<Response> {
  const { desk, version } = options
  const asked = new WeakMap<Request, Asking>()
  const app = new Hono()
  const document = openApiDocument(version)
  const allowed = (visit: Visit, access: Access): boolean => attempt(() => authorize(access, identify(visit.request), desk.solo !== null))
  const handlers = allRoutes((visit) => allowed(visit, ACCESS.events))
  app.get('/api/openapi.json', (context) => context.json(document))
  for (const name of ROUTE_NAMES) {
    const access: Access = ACCESS[name]
    app.on(access.method.toUpperCase(), access.path.replace(/\{(\w+)\}/g, ':$1'), async (context) => {
      const asking = asked.get(context.req.raw)
      if (!asking) throw new Failure('internal', 'A request came without its asking.')
      return served(desk, name, asking, context.req.param(), handlers[name] as AnyHandler, identify)
    })
  }
  app.notFound(() => {
    throw new Failure('not-there', 'There is no such route. All of them are in /api/openapi.json.')
  })
  app.onError((error) => {
    throw error
  })
  return async (asking) => {
    asked.set(asking.request, asking)
    return app.fetch(asking.request)
  }
}

async function served(
  desk: Desk,
  name: RouteName,
  asking: Asking,
  params: Record<string, string>,
  handler: AnyHandler,
  identify: Identify,
): Promise<Response> {
  const access: Access = ACCESS[name]
  const { request } = asking
  checkSite(request, desk.origin)
  const caller = identify(request)
  asking.caller = caller
  authorize(access, caller, desk.solo !== null)
  const cookie = bearerOf(request) === null ? cookieOf(request, desk.origin) : null
  if (caller) desk.passes.caller(caller, access.cost ?? 1)
  if (access.method !== 'get' && access.role !== 'nobody' && caller?.session) checkPageToken(request, caller.session)
  if (SIGN_INS.has(name)) desk.passes.login(asking.address, null)
  const given = await givenOf(OPERATIONS[name], access, request, params)
  if (name === 'login') desk.passes.login(asking.address, nameIn(given['body']))
  const result = await handler(given, { desk, caller, cookie, request })
  if (access.method !== 'get') await desk.follower.look()
  return response(result, OPERATIONS[name])
}

/** Routes on which somebody may try to be somebody else. */
const SIGN_INS: ReadonlySet<RouteName> = new Set(['passkeyLogin', 'passkeyLoginOptions', 'setUp', 'changePassword'])

function nameIn(body: unknown): string | null {
  return typeof body === 'object' && body !== null && 'name' in body ? String(body.name) : null
}

/** What a handler is given: every part checked by its schema. */
async function givenOf(
  operation: Operation,
  access: Access,
  request: Request,
  params: Record<string, string>,
): Promise<Record<string, unknown>> {
  const given: Record<string, unknown> = {}
  if (operation.params) given['params'] = checked(operation.params, params, 'the address')
  if (operation.query) given['query'] = checked(operation.query, queryOf(request), 'the query')
  if (operation.body)
    given['body'] = checked(operation.body, await jsonBody(request, access.large ? BODY_LIMITS.reports : BODY_LIMITS.json), 'the body')
  if (operation.files) given['files'] = await formFiles(request, BODY_LIMITS.reports)
  return given
}

function queryOf(request: Request): Record<string, string> {
  const query: [string, string][] = []
  for (const [key, value] of new URL(request.url).searchParams) {
    if (query.some(([known]) => known === key))
      throw new Failure('request-invalid', `The query gives "${key.slice(0, 40)}" twice. Give it once.`)
    query.push([key, value])
  }
  return Object.fromEntries(query)
}

function checked(schema: NonNullable<Operation['body']>, value: unknown, where: string): unknown {
  const parsed = schema.safeParse(value)
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  const path = issue.path.map(String).join('.').slice(0, 80)
  throw new Failure('request-invalid', `In ${where}${path ? `, ${path}` : ''}: ${issue.message.slice(0, 300)}.`, { field: path })
}

function response(result: unknown, { gives }: Operation): Response {
  if (result instanceof Response) return result
  const [first] = Object.keys(gives).map(Number)
  if (result instanceof Reply) return Response.json(result.body, { status: result.status, headers: result.headers })
  return Response.json(result, { status: first })
}

function attempt(check: () => void): boolean {
  try {
    check()
    return true
  } catch {
    return false
  }
}
