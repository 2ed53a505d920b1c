import { statusOf } from '../src/http/failure-status.ts'
import { openApiDocument } from '../src/http/openapi.ts'
import { FAILURES, type FailureCode } from '../src/core/0-terms/failure.ts'

interface Schema {
  readonly $ref?: string
  readonly type?: string | readonly string[]
  readonly description?: string
  readonly enum?: readonly unknown[]
  readonly const?: unknown
  readonly items?: Schema
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
  readonly oneOf?: readonly Schema[]
  readonly anyOf?: readonly Schema[]
}
interface Told {
  readonly operationId: string
  readonly summary: string
  readonly 'x-role': string
  readonly 'x-scope': string | null
  readonly 'x-team': boolean
  readonly parameters?: readonly { readonly name: string; readonly in: string; readonly required?: boolean; readonly schema: Schema }[]
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: Schema }>> }
  readonly responses: Readonly<Record<string, { readonly content?: Readonly<Record<string, { readonly schema: Schema }>> }>>
}
interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Told>>>>
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> }
}

const INTRO = [
  'The server describes itself at `/api/openapi.json` (OpenAPI 3.1); this page is made from the same table. `src/api/client.ts` is a client typed by it.',
  '',
  'Every answer is JSON unless it says otherwise. A refusal has a status and `{"code", "sentence", "facts"}`, as on the command line. A change in a session needs the header `X-Alteram-Token` with the token that `GET /api/me` gives; programs send `Authorization: Bearer` with an API token instead. A role may do all that the roles before it may: reader, reporter, editor, admin. A token needs the scope named, and its owner the role; where it says *a person*, no token will do.',
  '',
  'Ids of reports and entries are SHA-256 in hex. Offsets are UTF-16 units into the text of a report. Times without an offset are civil times of the pack’s zone.',
].join('\n')

/** `docs/api.md`: every route with who may call it, what goes in and what comes out. */
export function apiPage(made: string): string {
  const document = JSON.parse(JSON.stringify(openApiDocument(''))) as Document
  const routes = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, told]) => ({ path, method, told })),
  )
  const schemas = Object.entries(document.components.schemas).sort(([a], [b]) => (a < b ? -1 : 1))
  return [
    `# The API\n\n${made}\n\n${INTRO}\n`,
    ...routes.map(({ path, method, told }) => routeText(`${method.toUpperCase()} ${path}`, told)),
    '## Values\n',
    ...schemas.map(([name, schema]) => `### ${name}\n\n${[schema.description, fieldsOf(schema)].filter(Boolean).join('\n\n')}\n`),
    `## Statuses of refusals\n\n${statusTable()}\n`,
  ].join('\n')
}

function routeText(title: string, told: Told): string {
  const who =
    told['x-role'] === 'nobody'
      ? 'Anybody'
      : `Role ${told['x-role']}; ${told['x-scope'] === 'session' ? 'a person' : `a token needs \`${told['x-scope']}\``}`
  const parameters = (told.parameters ?? []).map(
    (p) => `- \`${p.name}\` in ${p.in}${p.required ? '' : ', may be left out'}: ${shape(p.schema)}`,
  )
  const body = Object.entries(told.requestBody?.content ?? {}).map(([type, { schema }]) => `- body, ${type}: ${shape(schema)}`)
  const answers = Object.entries(told.responses)
    .filter(([status]) => status !== 'default')
    .map(
      ([status, { content = {} }]) =>
        `- ${status}: ${Object.entries(content)
          .map(([type, { schema }]) => (type === 'application/json' ? shape(schema) : type))
          .join(', ')}`,
    )
  const head = `## ${title}\n\n${told.summary} (\`${told.operationId}\`)\n\n${who}${told['x-team'] ? '; only where the desk serves a team' : ''}.\n`
  return `${head}\n${[...parameters, ...body, ...answers].join('\n')}\n`
}

function fieldsOf(schema: Schema): string {
  if (!schema.properties) return shape(schema) === 'object' ? '' : shape(schema)
  return Object.entries(schema.properties)
    .map(([name, field]) => `- \`${name}\`${schema.required?.includes(name) ? '' : ', may be left out'}: ${shape(field)}`)
    .join('\n')
}

/** A schema in a few words. */
function shape(schema: Schema): string {
  if (schema.$ref) return `[${schema.$ref.split('/').at(-1)}](#${schema.$ref.split('/').at(-1)?.toLowerCase()})`
  if (schema.enum) return schema.enum.map((one) => `\`${JSON.stringify(one)}\``).join(' or ')
  if (schema.const !== undefined) return `\`${JSON.stringify(schema.const)}\``
  const choices = schema.oneOf ?? schema.anyOf
  if (choices) return choices.map(shape).join(' or ')
  if (schema.items) return `list of ${shape(schema.items)}`
  if (schema.properties)
    return `{ ${Object.entries(schema.properties)
      .map(([name, field]) => `${name}${schema.required?.includes(name) ? '' : '?'}: ${shape(field)}`)
      .join('; ')} }`
  return [schema.type ?? 'anything'].flat().join(' or ')
}

function statusTable(): string {
  const codes = (Object.keys(FAILURES) as FailureCode[]).filter((code) => statusOf(code) !== 400)
  const rows = codes.sort((a, b) => statusOf(a) - statusOf(b)).map((code) => `| ${statusOf(code)} | \`${code}\` | ${FAILURES[code]} |`)
  return `All others are 400.\n\n| status | code | meaning |\n|---|---|---|\n${rows.join('\n')}`
}
