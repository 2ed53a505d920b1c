import { Failure } from '../core/0-terms/failure.ts'
import type { Entry } from '../ledger/entry.ts'
import type { Caller } from './caller.ts'
import type { Visit } from './desk.ts'
import type { Position } from './follower.ts'

/** Who was away for longer loads anew: the stream says `reset`. */
const MOST_BEHIND = 2000
/** A sign of life for proxies; by it a session that has ended is noticed as well. */
const BEAT = 15_000

/**
 * Server-sent events: one `entry` for each entry as it is recorded, with its envelope. Ids are positions, so that `Last-Event-ID` resumes where the line was cut;
 * `reset` says that too much happened since. `allowed` is asked before anything is sent: a stream ends with its session.
 *
 * @throws Failure `too-many-requests`, `request-invalid`
 */
export function eventStream(visit: Visit, caller: Caller, allowed: () => boolean): Response {
  const after = resumesAfter(visit.request)
  visit.desk.seats.take(caller.user)
  let close = (): void => undefined
  const stream = new ReadableStream<Uint8Array>({
    start: (controller) => {
      close = pour(visit, controller, after, allowed, () => visit.desk.seats.leave(caller.user))
    },
    cancel: () => close(),
  })
  visit.request.signal.addEventListener('abort', () => close())
  return new Response(stream, { headers: { 'Content-Type': 'text/event-stream', 'X-Accel-Buffering': 'no' } })
}

function pour(
  { desk }: Visit,
  controller: ReadableStreamDefaultController<Uint8Array>,
  after: Position | null,
  allowed: () => boolean,
  closed: () => void,
): () => void {
  const encoder = new TextEncoder()
  let over = false
  const close = (): void => {
    if (over) return
    over = true
    stop()
    clearInterval(beat)
    closed()
    try {
      controller.close()
    } catch {
      // The browser has closed it already.
    }
  }
  const send = (text: string): void => {
    if (over) return
    if (!allowed() || (controller.desiredSize ?? 0) < -1_000_000) close()
    else controller.enqueue(encoder.encode(text))
  }
  const waiting: string[] = []
  let live = false
  const stop = desk.follower.listen((entries, position) => {
    const text = lines(entries, position)
    if (live) send(text)
    else waiting.push(text)
  })
  const beat = setInterval(() => send(': here\n\n'), BEAT)
  beat.unref()
  send('retry: 1000\n\n')
  void catchUp(desk.follower, after).then((missed) => {
    send([...missed, ...waiting].join(''))
    live = true
  }, close)
  return close
}

/** What was missed. Entries that come in meanwhile may be told twice: listeners know entries by their ids. */
async function catchUp(follower: Visit['desk']['follower'], after: Position | null): Promise<readonly string[]> {
  const here = `id: ${idOf(follower.position)}\nevent: ready\ndata: {}\n\n`
  if (after === null) return [here]
  const steps = await follower.since(after, MOST_BEHIND)
  if (steps === null) return [`id: ${idOf(follower.position)}\nevent: reset\ndata: {}\n\n`]
  return [...steps.map(({ entries, position }) => lines(entries, position)), here]
}

/** Only the last of several entries has an id: a position between them is none. */
function lines(entries: readonly Entry[], position: Position): string {
  return entries
    .map((entry, k) => {
      const { id, kind, subject, report, by, recorded, bucket, seq } = entry
      const data = JSON.stringify({ id, kind, subject, report, by, recorded, bucket, seq })
      return `${k === entries.length - 1 ? `id: ${idOf(position)}\n` : ''}event: entry\ndata: ${data}\n\n`
    })
    .join('')
}

function idOf(position: Position): string {
  return position.join('.')
}

function resumesAfter(request: Request): Position | null {
  const id = request.headers.get('last-event-id')
  if (id === null || id === '') return null
  if (!/^\d{1,15}(?:\.\d{1,15}){0,1023}$/.test(id))
    throw new Failure('request-invalid', 'Last-Event-ID is no id of this stream. Leave it out.')
  return id.split('.').map(Number)
}
