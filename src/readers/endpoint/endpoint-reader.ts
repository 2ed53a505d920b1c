import { Failure } from '../../core/0-terms/failure.ts'
import type { Proposal } from '../../core/0-terms/proposal.ts'
import { cut } from '../../core/0-terms/span.ts'
import { readDocument } from '../../core/2-document/read-document.ts'
import { piecesOf } from '../../core/3-claims/8-proposals/pieces.ts'
import { readProposals } from '../../core/3-claims/read-proposals.ts'
import type { ReadingMeans, ReportReader } from '../report-reader.ts'
import type { EndpointSettings } from '../settings.ts'
import { addressOf } from './address.ts'
import { chatWith } from './chat.ts'
import { proposalsOf } from './parse-reply.ts'
import { messagesFor, PROMPT_VERSION } from './prompt.ts'

const ID = 'openai-compatible'

/**
 * A reader behind an endpoint of the chat protocol: a report is sent in pieces, one after the other, and what comes back is anchored in it.
 *
 * @throws Failure `reader-settings`; its `read`: `reader-unreachable`, `reader-refused`, `reader-reply`
 */
export function endpointReader(
  settings: EndpointSettings,
  { gazetteer, models }: ReadingMeans,
  variables: Readonly<Record<string, string | undefined>>,
): ReportReader {
  const key = keyOf(settings, variables)
  const ask = chatWith({ address: addressOf(settings.url, key !== null), key, settings })
  return {
    identity: { reader: ID, model: settings.model, version: `prompt-${PROMPT_VERSION}` },
    async read(report) {
      const document = readDocument(report, gazetteer, models.pos)
      const proposals: Proposal[] = []
      for (const piece of piecesOf(document, settings['piece-characters'])) {
        const messages = messagesFor(gazetteer.pack, report, cut(report.text, piece), piece)
        proposals.push(...(await ask(messages, (content) => proposalsOf(content, piece))))
      }
      const { dropped, ...reading } = readProposals(document, gazetteer, models, proposals, ID)
      return { reading, dropped }
    },
  }
}

function keyOf(settings: EndpointSettings, variables: Readonly<Record<string, string | undefined>>): string | null {
  const name = settings['key-variable']
  if (!name) return null
  const key = variables[name]?.trim()
  if (!key)
    throw new Failure(
      'reader-settings',
      `The environment variable ${name}, which the reader's configuration names, is not set. Set it to the key.`,
      { variable: name },
    )
  if (/[\r\n]/.test(key))
    throw new Failure('reader-settings', `The environment variable ${name} holds a line break. Set it to the key alone.`, {
      variable: name,
    })
  return key
}
