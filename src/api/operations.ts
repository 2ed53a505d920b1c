import { type z } from '@hono/zod-openapi'
import type { RouteName } from './access.ts'
import { operation, type Operation } from './operation.ts'
import * as claims from './schemas/claims.ts'
import * as lessons from './schemas/lessons.ts'
import * as overviews from './schemas/overviews.ts'
import * as people from './schemas/people.ts'
import { done } from './schemas/plain.ts'
import * as record from './schemas/record.ts'
import * as reports from './schemas/reports.ts'

/** Every route by its name in `ACCESS`: what goes in and what comes out. */
export const OPERATIONS = {
  health: operation({ tells: 'Is the server there?', gives: { 200: record.health } }),
  me: operation({ tells: 'Who is signed in, and the token that changes need.', gives: { 200: people.me } }),
  login: operation({
    tells: 'Sign in with a password. A new session begins; an old one of this browser ends.',
    body: people.login,
    gives: { 200: people.me },
  }),
  passkeyLoginOptions: operation({ tells: 'What a browser needs to sign in with a passkey.', gives: { 200: people.webauthn } }),
  passkeyLogin: operation({ tells: 'Sign in with a passkey.', body: people.passkeyLogin, gives: { 200: people.me } }),
  setUp: operation({
    tells: 'Choose a password with a set-up link, which works once, and sign in.',
    body: people.setUp,
    gives: { 200: people.me },
  }),
  logout: operation({ tells: 'End this session.', gives: { 200: done } }),
  changePassword: operation({
    tells: 'Change one’s own password. All other sessions end.',
    body: people.passwordChange,
    gives: { 200: people.me },
  }),
  sessions: operation({ tells: 'One’s own sessions.', gives: { 200: people.sessions } }),
  endOtherSessions: operation({ tells: 'End all of one’s own sessions but this one.', gives: { 200: people.sessions } }),
  passkeys: operation({ tells: 'One’s own passkeys.', gives: { 200: people.passkeys } }),
  passkeyOptions: operation({ tells: 'What a browser needs to make a passkey.', gives: { 200: people.webauthn } }),
  addPasskey: operation({ tells: 'Keep a new passkey.', body: people.newPasskey, gives: { 201: people.passkey } }),
  removePasskey: operation({ tells: 'Take a passkey away.', params: people.rowParams, gives: { 200: done } }),
  tokens: operation({ tells: 'One’s own API tokens, without their secrets.', gives: { 200: people.tokens } }),
  addToken: operation({
    tells: 'Make an API token. Its secret is shown this once.',
    body: people.newToken,
    gives: { 201: people.madeToken },
  }),
  revokeToken: operation({ tells: 'Revoke an API token.', params: people.rowParams, gives: { 200: done } }),
  users: operation({ tells: 'Everybody with an account.', gives: { 200: people.users } }),
  addUser: operation({
    tells: 'Add an account. Without a password it is given a set-up link’s secret, shown this once.',
    body: people.newUser,
    gives: { 201: people.madeUser },
  }),
  changeUser: operation({
    tells: 'Change the role of an account, disable it, or set a new password. Its sessions end.',
    params: people.userParams,
    body: people.userChange,
    gives: { 200: people.user },
  }),
  resetUser: operation({
    tells: 'Make a set-up link for somebody else. The password and all sessions of the account end; passkeys and tokens stay.',
    params: people.userParams,
    gives: { 201: people.madeSetUp },
  }),
  accountChanges: operation({
    tells: 'Who changed what of accounts, passkeys, tokens and settings, newest first, at most 200.',
    gives: { 200: people.accountChanges },
  }),
  settings: operation({ tells: 'Settings of the team.', gives: { 200: people.settings } }),
  changeSettings: operation({ tells: 'Change the settings of the team.', body: people.settings, gives: { 200: people.settings } }),

  pack: operation({
    tells: 'The pack: parties with colours and symbols, actors, places with all names, house style.',
    gives: { 200: overviews.pack },
  }),
  basemap: operation({ tells: 'The base map of the pack as GeoJSON.', gives: { 200: overviews.basemap } }),
  teachName: operation({
    tells: 'Teach the pack another name of a place or an actor. 409 where the name means something else already.',
    body: lessons.newName,
    gives: { 201: lessons.lesson, 200: lessons.lesson },
  }),
  teachPlace: operation({
    tells: 'Teach the pack a place, located or somewhere within another.',
    body: lessons.newPlace,
    gives: { 201: lessons.lesson, 200: lessons.lesson },
  }),
  status: operation({ tells: 'How much the ledger holds, and the heads of its chains.', gives: { 200: record.status } }),

  reports: operation({ tells: 'Reports with their counts.', query: reports.reportQuery, gives: { 200: reports.reportPage } }),
  addReport: operation({
    tells: 'Add a report from its text.',
    body: reports.newReport,
    gives: { 201: reports.addedReport, 200: reports.addedReport },
  }),
  addReportFiles: operation({ tells: 'Add reports from files.', files: true, gives: { 200: reports.addedReports } }),
  report: operation({
    tells: 'A report: text, claims in their order, reviews that lost their hold.',
    params: reports.reportParams,
    gives: { 200: reports.wholeReport },
  }),
  original: operation({ tells: 'The bytes as they came in.', params: reports.reportParams, gives: { 200: 'bytes' } }),
  readAgain: operation({
    tells: 'Read a report again with the reader and pack of now.',
    params: reports.reportParams,
    gives: { 200: reports.addedReport },
  }),
  addClaim: operation({
    tells: 'Add a claim that the reader missed, from a selection.',
    params: reports.reportParams,
    body: claims.newClaim,
    gives: { 201: claims.claimHistory },
  }),

  claims: operation({ tells: 'Claims that match every filter given.', query: claims.claimQuery, gives: { 200: claims.claimPage } }),
  claim: operation({
    tells: 'A claim with every reading and review of it.',
    params: claims.claimParams,
    gives: { 200: claims.claimHistory },
  }),
  why: operation({ tells: 'Why a claim was read so.', params: claims.claimParams, gives: { 200: claims.trace } }),
  review: operation({
    tells:
      'Accept, reject, correct, link, unlink, merge, split or take back. 409 with the claim as it stands when somebody judged it in between.',
    params: claims.claimParams,
    body: claims.newReview,
    gives: { 201: claims.claimHistory, 409: claims.crossed },
  }),
  loose: operation({ tells: 'Reviews that find no hold in the newest readings.', gives: { 200: claims.looseReviews } }),
  search: operation({ tells: 'Claims that hold every word, newest said first.', query: claims.searchQuery, gives: { 200: claims.found } }),
  tallies: operation({
    tells: 'Figures by claimant’s side and what is counted.',
    query: claims.tallyQuery,
    gives: { 200: claims.tallies },
  }),

  overview: operation({
    tells: 'The overview of a cut-off, compiled.',
    query: overviews.overviewQuery,
    gives: { 200: overviews.overview },
  }),
  preview: operation({ tells: 'The same as the page that would be published.', query: overviews.overviewQuery, gives: { 200: 'html' } }),
  matters: operation({
    tells: 'Matters with the sides facing one another.',
    query: overviews.overviewQuery,
    gives: { 200: overviews.matters },
  }),
  truces: operation({
    tells: 'Truces with who accuses whom of breaking them.',
    query: overviews.overviewQuery,
    gives: { 200: overviews.truces },
  }),
  control: operation({
    tells: 'Who is said to hold what, and what is open or closed.',
    query: overviews.overviewQuery,
    gives: { 200: overviews.control },
  }),

  drafts: operation({ tells: 'Drafts of editions, newest first.', gives: { 200: overviews.drafts } }),
  saveDraft: operation({
    tells: 'Keep a draft. 409 with the newer one when somebody saved it in between.',
    params: overviews.draftParams,
    body: overviews.newDraft,
    gives: { 200: overviews.draft },
  }),
  draft: operation({ tells: 'A draft.', params: overviews.draftParams, gives: { 200: overviews.draft } }),
  previewDraft: operation({
    tells:
      'The page as it would be published with what the draft’s editor did to it; a line that does not prove is shown as it was compiled.',
    params: overviews.draftParams,
    gives: { 200: 'html' },
  }),
  removeDraft: operation({ tells: 'Throw a draft away.', params: overviews.draftParams, gives: { 200: done } }),
  editions: operation({ tells: 'Published editions, newest first.', gives: { 200: overviews.editions } }),
  edition: operation({
    tells: 'An edition as it was published, and what became of it.',
    params: overviews.editionParams,
    gives: { 200: overviews.edition },
  }),
  publish: operation({
    tells: 'Publish an edition, or propose it where a second person must sign off.',
    body: overviews.publication,
    gives: { 201: overviews.published, 202: overviews.proposal },
  }),
  correct: operation({
    tells: 'Publish a correction of an edition.',
    params: overviews.editionParams,
    body: overviews.correction,
    gives: { 201: overviews.published, 202: overviews.proposal },
  }),
  retract: operation({
    tells: 'Retract an edition.',
    params: overviews.editionParams,
    body: overviews.retraction,
    gives: { 201: overviews.published, 202: overviews.proposal },
  }),
  proposals: operation({ tells: 'Publications that wait for a second person.', gives: { 200: overviews.proposals } }),
  signOff: operation({
    tells: 'Publish what another person proposed.',
    params: overviews.proposalParams,
    gives: { 201: overviews.published },
  }),
  withdraw: operation({ tells: 'Take a proposal back.', params: overviews.proposalParams, gives: { 200: done } }),

  entries: operation({ tells: 'What was recorded, in order.', query: record.entryQuery, gives: { 200: record.entryPage } }),
  entry: operation({ tells: 'One entry whole.', params: record.entryParams, gives: { 200: record.entry } }),
  verify: operation({ tells: 'Walk the chains, hash the originals, check every anchor.', gives: { 200: record.verified } }),
  events: operation({
    tells: 'Server-sent events: one for each entry as it is recorded. Resumes after `Last-Event-ID`.',
    gives: { 200: 'events' },
  }),
  exportLedger: operation({ tells: 'The whole ledger as JSON Lines.', gives: { 200: 'lines' } }),
  work: operation({ tells: 'What waits to be read, and what was set aside.', gives: { 200: record.work } }),
  retryWork: operation({ tells: 'Put what was set aside back into the queue.', gives: { 200: record.retried } }),
} as const satisfies Readonly<Record<RouteName, Operation>>

type Of<N extends RouteName> = (typeof OPERATIONS)[N]
type Schema<N extends RouteName, K extends 'params' | 'query' | 'body', Side extends 'in' | 'out'> =
  Of<N> extends Readonly<Record<K, infer S extends z.ZodType>>
    ? { readonly [P in K]: Side extends 'in' ? z.input<S> : z.output<S> }
    : unknown
type Files<N extends RouteName> = Of<N> extends { readonly files: true } ? { readonly files: readonly File[] } : unknown

/** What a caller of a route gives. */
export type Ask<N extends RouteName> = Schema<N, 'params', 'in'> & Schema<N, 'query', 'in'> & Schema<N, 'body', 'in'> & Files<N>
/** What its handler is given: the same, checked, with defaults filled in. */
export type Given<N extends RouteName> = Schema<N, 'params', 'out'> & Schema<N, 'query', 'out'> & Schema<N, 'body', 'out'> & Files<N>

type JsonOf<G, S extends keyof G> = S extends keyof G ? (G[S] extends z.ZodType ? z.output<G[S]> : never) : never
type Good<G> = Exclude<keyof G, 409>
/** What a route answers when all went well; `never` for those that give a stream or a document. */
export type Answer<N extends RouteName> = JsonOf<Of<N>['gives'], Good<Of<N>['gives']> & keyof Of<N>['gives']>
