import { stringify } from 'yaml'
import { Failure } from '../../core/0-terms/failure.ts'
import { addReports, type AddedReport } from '../../flows/add-reports.ts'
import type { GivenFile } from '../../flows/capture-report.ts'
import { FRONT_MATTER_KEYS, readFrontMatter } from '../../flows/front-matter.ts'
import { MAX_BYTES } from '../../flows/gather-files.ts'
import { readAgain, recordFor } from '../../flows/read-again.ts'
import { readerName } from '../../flows/record-reading.ts'
import type { Answer, Given } from '../../api/operations.ts'
import { authorOf, Reply, type Desk, type Handlers, type Visit } from '../desk.ts'
import { inRecord } from './claim-answers.ts'

type Names = 'reports' | 'addReport' | 'addReportFiles' | 'report' | 'original' | 'readAgain'

export const REPORTS: Handlers<Names> = {
  reports: async ({ query }, { desk }) => {
    const { after, limit } = query
    const { rows, next } = await desk.at.ledger.reports(desk.at.conflict, after === undefined ? { limit } : { limit, after })
    return { rows: await desk.lines.of(rows), next }
  },
  addReport: async ({ body }, visit) => {
    const [outcome] = await added(visit, [pasted(body)])
    if (outcome.outcome === 'refused') throw outcome.failure
    return new Reply(outcome.outcome === 'there' ? 200 : 201, await addedAnswer(visit.desk, outcome))
  },
  addReportFiles: async ({ files }, visit) => {
    const outcomes = await added(visit, await Promise.all(files.map(givenFile)))
    const taken = outcomes.filter((one) => one.outcome !== 'refused')
    const refused = outcomes.filter((one) => one.outcome === 'refused')
    return {
      rows: await Promise.all(taken.map((one) => addedAnswer(visit.desk, one))),
      refused: refused.map(({ name, failure }) => ({ name, code: failure.code, sentence: failure.message })),
    }
  },
  report: async ({ params }, { desk }) => wholeReport(desk, params.report),
  original: async ({ params }, { desk }) => {
    const { captured } = await recordFor(desk.at, params.report)
    const bytes = await desk.at.ledger.original(params.report)
    if (!bytes)
      throw new Failure('ledger-damaged', 'The original is missing from the ledger. Restore it from a backup; see: alteram verify')
    // What somebody else wrote is handed out as bytes to be kept, never as a page to be shown.
    const disposition = `attachment; filename*=UTF-8''${encodeURIComponent(captured.name).replace(/['()*]/g, (c) => `%${c.charCodeAt(0).toString(16)}`)}`
    return new Response(Uint8Array.from(bytes), {
      headers: { 'Content-Type': 'application/octet-stream', 'Content-Disposition': disposition },
    })
  },
  readAgain: async ({ params }, { desk }) => {
    const { captured } = await recordFor(desk.at, params.report)
    const again = await readAgain(desk.at, params.report, desk.reader)
    const notes = again.loose.map(({ words, reason }) => `“${words}”: ${reason}`)
    return { report: params.report, name: captured.name, added: again.added, claims: again.claims, notes }
  },
}

async function wholeReport({ at }: Desk, id: string): Promise<Answer<'report'>> {
  const record = await recordFor(at, id)
  const { report, captured, now } = record
  const entries = await at.ledger.ofReport(at.conflict, id)
  const { title, publisher, publisherParty, url, published, said, language, notice, text } = report
  return {
    report: id,
    name: captured.name,
    bytes: captured.bytes,
    text,
    title,
    publisher,
    party: publisherParty,
    url: webAddress(url),
    published,
    said,
    captured: report.captured,
    language,
    notice,
    recorded: record.recorded,
    by: entries.find((entry) => entry.kind === 'report')?.by ?? '',
    readings: record.readings.map((r) => ({ id: r.id, reader: readerName(r.reader), recorded: r.recorded, claims: r.claims.length })),
    claims: now.claims.map((claim) => inRecord(claim, record)),
    loose: now.loose.map(({ review, words, reason }) => ({ review: review.id, claim: review.on.claim, words, reason })),
  }
}

/** An address that may become a link. Front matter may hold anything; what is no web address is not handed on. */
function webAddress(url: string | null): string | null {
  const parsed = url === null ? null : URL.parse(url)
  return parsed && (parsed.protocol === 'https:' || parsed.protocol === 'http:') ? url : null
}

async function added(visit: Visit, files: readonly GivenFile[]): Promise<readonly AddedReport[]> {
  const { desk } = visit
  const opened = files.map((file) => () => {
    if (file.bytes.length > MAX_BYTES)
      throw new Failure('file-too-large', `${file.name} is larger than ${MAX_BYTES / 1_000_000} MB. Cut it into parts.`, {
        file: file.name,
      })
    return file
  })
  const outcomes: AddedReport[] = []
  for await (const outcome of addReports(desk.at, opened, desk.reader, { by: authorOf(visit) })) outcomes.push(outcome)
  return outcomes
}

async function addedAnswer(desk: Desk, outcome: Exclude<AddedReport, { outcome: 'refused' }>): Promise<Answer<'addReport'>> {
  const { name, report, notes } = outcome
  const claims = outcome.outcome === 'there' ? (await recordFor(desk.at, report)).now.claims.length : outcome.claims
  return { report, name, added: outcome.outcome !== 'there', claims, notes: [...notes] }
}

async function givenFile(file: File): Promise<GivenFile> {
  return { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) }
}

/** A pasted text as a file: what was said of it becomes its front matter, so that the bytes that are kept tell all. */
function pasted({ text, ...facts }: Given<'addReport'>['body']): GivenFile {
  const front = readFrontMatter('the text', text)
  const fields = { ...front.fields, ...facts }
  const told = FRONT_MATTER_KEYS.flatMap((key) => (fields[key] === undefined ? [] : [[key, fields[key]] as const]))
  const body = text.slice(front.end)
  const head = told.length ? `---\n${stringify(Object.fromEntries(told), { lineWidth: 0 })}---\n` : ''
  return { name: 'pasted text', bytes: new TextEncoder().encode(head + body) }
}
