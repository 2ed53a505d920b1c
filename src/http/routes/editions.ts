import { createHash } from 'node:crypto'
import { Failure } from '../../core/0-terms/failure.ts'
import { NO_EDITS } from '../../core/5-overview/draft.ts'
import { composeEdition } from '../../flows/compose-edition.ts'
import {
  correctEdition,
  editionNamed,
  publishedEditions,
  publishedOverview,
  publishEdition,
  retractEdition,
  type PublishedEdition,
} from '../../flows/published-editions.ts'
import type { Answer, Given } from '../../api/operations.ts'
import { edits as editsSchema } from '../../api/schemas/overviews.ts'
import type { DraftPaper, ProposalDoes, ProposalPaper } from '../../team/desk-papers.ts'
import { authorOf, Reply, type Desk, type Handlers, type Visit } from '../desk.ts'
import { editionOf, publicPage } from './overviews.ts'

type Names =
  | 'drafts'
  | 'saveDraft'
  | 'draft'
  | 'previewDraft'
  | 'removeDraft'
  | 'editions'
  | 'edition'
  | 'publish'
  | 'correct'
  | 'retract'
  | 'proposals'
  | 'signOff'
  | 'withdraw'

/** What somebody asks to have published. As JSON it lies with a proposal until a second person signs it off. */
type Asked =
  | { readonly does: 'publish'; readonly edition: string; readonly asks: Given<'publish'>['body'] }
  | { readonly does: 'correct'; readonly edition: string; readonly asks: Given<'correct'>['body'] }
  | { readonly does: 'retract'; readonly edition: string; readonly asks: Given<'retract'>['body'] }

export const EDITIONS: Handlers<Names> = {
  drafts: async (_, { desk }) => ({ rows: desk.team.papers.drafts().map(({ body: _body, previous: _previous, ...line }) => line) }),
  saveDraft: async ({ params, body }, visit) => {
    const { seen, ...paper } = body
    const saved = visit.desk.team.papers.save(params.draft, seen, authorOf(visit), paper)
    return saved ?? draftCrossed(visit.desk, params.draft)
  },
  draft: async ({ params }, { desk }) => draftNamed(desk, params.draft),
  previewDraft: async ({ params }, { desk }) => previewOf(desk, draftNamed(desk, params.draft)),
  removeDraft: async ({ params }, { desk }) => {
    if (!desk.team.papers.removeDraft(params.draft)) throw noDraft(params.draft)
    return { done: true as const }
  },
  editions: async (_, { desk }) => ({ rows: (await publishedEditions(desk.at)).map(lineOf).reverse() }),
  edition: async ({ params }, { desk }) => wholeEdition(desk, await editionNamed(desk.at, params.edition)),
  publish: async ({ body }, visit) => publishOrPropose(visit, { does: 'publish', edition: body.asOf, asks: body }),
  correct: async ({ params, body }, visit) => publishOrPropose(visit, { does: 'correct', edition: params.edition, asks: body }),
  retract: async ({ params, body }, visit) => publishOrPropose(visit, { does: 'retract', edition: params.edition, asks: body }),
  proposals: async (_, { desk }) => ({ rows: desk.team.papers.proposals().map(proposalAnswer) }),
  signOff: async ({ params }, visit) => signOff(visit, params.proposal),
  withdraw: async ({ params }, { desk }) => {
    if (!desk.team.papers.take(params.proposal)) throw new Failure('not-there', 'No such proposal waits any more. Load the list again.')
    return { done: true as const }
  },
}

function draftNamed({ team }: Desk, id: string): DraftPaper {
  const draft = team.papers.draft(id)
  if (!draft) throw noDraft(id)
  return draft
}

async function previewOf(desk: Desk, { asOf, previous, body }: DraftPaper): Promise<Response> {
  const edits = editsSchema.safeParse(body['edits'] ?? NO_EDITS)
  if (!edits.success) throw new Failure('request-invalid', 'What this draft holds is no list of edits. Save it again from the editor.')
  const edition = editionOf(asOf, { previous: previous ?? undefined, edits: edits.data })
  const { overview } = await desk.long.preview(desk.reader.pack, edition)
  return publicPage(desk, overview)
}

function draftCrossed(desk: Desk, id: string): Reply {
  const newer = desk.team.papers.draft(id)
  if (!newer) throw noDraft(id)
  const sentence = `${newer.by} saved this draft in between. Look at what changed, and save again.`
  return new Reply(409, { code: 'draft-crossed', sentence, facts: { revision: newer.revision }, newer })
}

function noDraft(draft: string): Failure {
  return new Failure('not-there', 'There is no such draft (any more). Load the list again.', { draft })
}

function lineOf({ edition, published, retracted }: PublishedEdition): Answer<'editions'>['rows'][number] {
  const [first] = published
  const state = retracted ? 'retracted' : published.length > 1 ? 'corrected' : 'published'
  return { edition, headline: published[published.length - 1].headline, by: first.by, recorded: first.recorded, state }
}

async function wholeEdition({ at }: Desk, edition: PublishedEdition): Promise<Answer<'edition'>> {
  return {
    ...lineOf(edition),
    overview: await publishedOverview(at, edition.published[edition.published.length - 1]),
    published: edition.published.map(({ entry, by, recorded, headline, why }) => ({ entry, by, recorded, headline, why })),
    retracted: edition.retracted,
    edits: edition.published[edition.published.length - 1].edits ?? null,
    previous: edition.published[edition.published.length - 1].previous,
  }
}

async function publishOrPropose(visit: Visit, asked: Asked): Promise<Reply> {
  const { desk } = visit
  if (desk.solo !== null || !desk.team.signOff()) return new Reply(201, await carryOut(desk, asked, authorOf(visit)))
  if (asked.does !== 'publish') await editionNamed(desk.at, asked.edition)
  const asks = { ...asked.asks, rests: await restsOn(desk, asked) }
  return new Reply(202, proposalAnswer(desk.team.papers.propose(asked.does, authorOf(visit), asked.edition, asks)))
}

/**
 * Publishes what another person proposed. Both names stand in the record. What was proposed is what is published: when the ledger would give another overview by
 * now, it must be proposed again.
 *
 * @throws Failure `second-person`, `not-there`, `ledger-conflict`
 */
async function signOff(visit: Visit, id: string): Promise<Reply> {
  const { desk } = visit
  const { papers } = desk.team
  const proposal = papers.proposal(id)
  const by = authorOf(visit)
  if (proposal.by === by) throw new Failure('second-person', 'You proposed this yourself. Ask a colleague to look at it and sign it off.')
  const asked = askedOf(proposal)
  if ((await restsOn(desk, asked)) !== proposal.asks['rests'])
    throw new Failure(
      'ledger-conflict',
      'What it rests on has changed since it was proposed. Take it back, look at the preview and propose it again.',
    )
  if (!papers.take(id)) throw new Failure('not-there', 'Somebody else has signed it off or taken it back. Load the list again.')
  try {
    return new Reply(201, await carryOut(desk, asked, `${proposal.by}; signed off by ${by}`))
  } catch (error) {
    papers.putBack(proposal)
    throw error
  }
}

async function carryOut({ at, reader }: Desk, asked: Asked, by: string): Promise<Answer<'signOff'>> {
  switch (asked.does) {
    case 'publish':
      return answer(await publishEdition(at, reader.pack, editionOf(asked.edition, asked.asks), by))
    case 'correct':
      return answer(await correctEdition(at, reader.pack, editionOf(asked.edition, asked.asks), by, asked.asks.why))
    case 'retract':
      return { entry: await retractEdition(at, asked.edition, by, asked.asks.why), edition: asked.edition, added: true }
  }
}

function answer({
  entry,
  edition,
  added,
}: {
  readonly entry: string
  readonly edition: string
  readonly added: boolean
}): Answer<'signOff'> {
  return { entry, edition, added }
}

/** The hash of the overview that would be published; a retraction rests on nothing. */
async function restsOn({ at, reader }: Desk, asked: Asked): Promise<string> {
  if (asked.does === 'retract') return ''
  const { overview } = await composeEdition(at, reader.pack, editionOf(asked.edition, asked.asks))
  return createHash('sha256').update(JSON.stringify(overview)).digest('hex')
}

/** What a proposal asks for. It was checked by the schema of its route before it was kept. */
function askedOf({ does, edition, asks }: ProposalPaper): Asked {
  return { does, edition: edition ?? '', asks } as Asked
}

function proposalAnswer({ proposal, does, by, made, edition, asks }: ProposalPaper): Answer<'proposals'>['rows'][number] {
  const { rests: _rests, ...asked } = asks
  return { proposal, does: does satisfies ProposalDoes, by, made, edition, asks: asked }
}
