import { Failure } from '../../core/0-terms/failure.ts'
import type { At } from '../../flows/add-reports.ts'
import { exportLines } from '../../flows/export-ledger.ts'
import type { Answer } from '../../api/operations.ts'
import type { Entry } from '../../ledger/entry.ts'
import type { Handlers, Visit } from '../desk.ts'
import { eventStream } from '../event-stream.ts'

type Names = 'status' | 'entries' | 'entry' | 'events' | 'exportLedger' | 'work' | 'retryWork'

/** Handlers of the record itself. `allowed`: may this request's caller still ask? A stream that goes on asks again and again. */
export function recordRoutes(allowed: (visit: Visit) => boolean): Handlers<Names> {
  return {
    status: async (_, { desk: { at } }) => {
      const { heads, ...counts } = await at.ledger.status(at.conflict)
      return { conflict: at.conflict, back: at.ledger.back, ...counts, byState: { ...counts.byState }, heads: [...heads] }
    },
    entries: async ({ query }, { desk: { at } }) => {
      const { report, after, kinds, limit } = query
      if (report !== undefined) return { rows: (await at.ledger.ofReport(at.conflict, report)).map(envelope), next: null }
      const page = await at.ledger.feed(at.conflict, {
        limit,
        ...(after === undefined ? {} : { after }),
        ...(kinds === undefined ? {} : { kinds }),
      })
      return { rows: page.rows.map(envelope), next: page.next }
    },
    entry: async ({ params }, { desk: { at } }) => {
      const entry = await at.ledger.entry(at.conflict, params.entry)
      if (!entry) throw new Failure('not-there', 'The ledger holds no entry of that id.', { entry: params.entry })
      return { ...envelope(entry), previous: entry.previous, hash: entry.hash, body: entry.body }
    },
    events: async (_, visit) => {
      if (!visit.caller) throw new Failure('not-signed-in', 'Sign in first.')
      return eventStream(visit, visit.caller, () => allowed(visit))
    },
    exportLedger: async (_, { desk: { at } }) =>
      new Response(ReadableStream.from(encoded(at)), {
        headers: {
          'Content-Type': 'application/jsonl; charset=utf-8',
          'Content-Disposition': `attachment; filename="${at.conflict}.jsonl"`,
        },
      }),
    work: async (_, { desk: { at, queue } }) => {
      const [{ waiting, lent }, setAside] = await Promise.all([queue.counts(at.conflict), queue.setAside(at.conflict)])
      return { waiting, lent, setAside: setAside.map(({ job, report, error, attempts }) => ({ job, report, error, attempts })) }
    },
    retryWork: async (_, { desk: { at, queue } }) => ({ retried: await queue.retry(at.conflict) }),
  }
}

function envelope({ id, kind, subject, report, by, recorded, bucket, seq }: Entry): Answer<'entries'>['rows'][number] {
  return { id, kind, subject, report, by, recorded, bucket, seq }
}

async function* encoded(at: At): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder()
  for await (const line of exportLines(at)) yield encoder.encode(line)
}
