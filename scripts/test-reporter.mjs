// Prints what failed, in full, and one closing line.
import { inspect } from 'node:util'

function seconds(ms) {
  return `${(ms / 1000).toFixed(1)} s`
}

export default async function* report(source) {
  let counts = null
  for await (const { type, data } of source) {
    if (type === 'test:fail' && !(data.details.error?.failureType === 'subtestsFailed')) {
      const cause = data.details.error?.cause ?? data.details.error
      yield `\nnot ok: ${data.name}\n  ${data.file ?? ''}:${data.line ?? ''}\n${inspect(cause, { colors: false }).replace(/^/gm, '  ')}\n`
    }
    if (type === 'test:stderr' || type === 'test:stdout') yield data.message
    if (type === 'test:summary' && data.file === undefined) counts = data
  }
  if (!counts) return
  const { passed, failed, cancelled, skipped, todo } = counts.counts
  yield `in ${seconds(counts.duration_ms)}\n${passed} passed, ${failed + cancelled} failed, ${skipped + todo} skipped\n`
}
