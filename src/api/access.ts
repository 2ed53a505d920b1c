/** What a person may do, each with all that those before may. `nobody`: a visitor who has not signed in. */
export const ROLES = ['reader', 'reporter', 'editor', 'admin'] as const
export type Role = (typeof ROLES)[number]

/** What a token may be used for, never more than its owner's role allows. */
export const SCOPES = ['read', 'add', 'review', 'publish'] as const
export type Scope = (typeof SCOPES)[number]

/** One row of the table of routes. */
export interface Access {
  readonly method: 'get' | 'post' | 'put' | 'patch' | 'delete'
  readonly path: `/api/${string}`
  readonly role: Role | 'nobody'
  /** The scope that a token needs; `session`: no token will do, a person must have signed in; null: nothing is needed. */
  readonly scope: Scope | 'session' | null
  /** What one call takes from a caller's allowance; 1 where nothing is said. */
  readonly cost?: number
  /** Accounts and tokens exist only where the desk serves a team. */
  readonly team?: true
  /** A body up to the size of a report. */
  readonly large?: true
}

/** Who may call what: the one place where it is decided. The OpenAPI document, the server and the client are made from it. */
export const ACCESS = {
  health: { method: 'get', path: '/api/health', role: 'nobody', scope: null },
  me: { method: 'get', path: '/api/me', role: 'nobody', scope: null },
  login: { method: 'post', path: '/api/login', role: 'nobody', scope: null, team: true },
  passkeyLoginOptions: { method: 'post', path: '/api/login/passkey/options', role: 'nobody', scope: null, team: true },
  passkeyLogin: { method: 'post', path: '/api/login/passkey', role: 'nobody', scope: null, team: true },
  setUp: { method: 'post', path: '/api/set-up', role: 'nobody', scope: null, team: true },
  logout: { method: 'post', path: '/api/logout', role: 'reader', scope: 'session', team: true },
  changePassword: { method: 'post', path: '/api/password', role: 'reader', scope: 'session', team: true },
  sessions: { method: 'get', path: '/api/sessions', role: 'reader', scope: 'session', team: true },
  endOtherSessions: { method: 'delete', path: '/api/sessions', role: 'reader', scope: 'session', team: true },
  passkeys: { method: 'get', path: '/api/passkeys', role: 'reader', scope: 'session', team: true },
  passkeyOptions: { method: 'post', path: '/api/passkeys/options', role: 'reader', scope: 'session', team: true },
  addPasskey: { method: 'post', path: '/api/passkeys', role: 'reader', scope: 'session', team: true },
  removePasskey: { method: 'delete', path: '/api/passkeys/{id}', role: 'reader', scope: 'session', team: true },
  tokens: { method: 'get', path: '/api/tokens', role: 'reader', scope: 'session', team: true },
  addToken: { method: 'post', path: '/api/tokens', role: 'reader', scope: 'session', team: true },
  revokeToken: { method: 'delete', path: '/api/tokens/{id}', role: 'reader', scope: 'session', team: true },
  users: { method: 'get', path: '/api/users', role: 'admin', scope: 'session', team: true },
  addUser: { method: 'post', path: '/api/users', role: 'admin', scope: 'session', team: true },
  changeUser: { method: 'patch', path: '/api/users/{name}', role: 'admin', scope: 'session', team: true },
  resetUser: { method: 'post', path: '/api/users/{name}/set-up', role: 'admin', scope: 'session', team: true },
  accountChanges: { method: 'get', path: '/api/account-changes', role: 'admin', scope: 'session', team: true },
  settings: { method: 'get', path: '/api/settings', role: 'reader', scope: 'read', team: true },
  changeSettings: { method: 'put', path: '/api/settings', role: 'admin', scope: 'session', team: true },

  pack: { method: 'get', path: '/api/pack', role: 'reader', scope: 'read' },
  basemap: { method: 'get', path: '/api/pack/basemap', role: 'reader', scope: 'read' },
  teachName: { method: 'post', path: '/api/pack/names', role: 'editor', scope: 'review', cost: 5 },
  teachPlace: { method: 'post', path: '/api/pack/places', role: 'editor', scope: 'review', cost: 5 },
  status: { method: 'get', path: '/api/status', role: 'reader', scope: 'read' },

  reports: { method: 'get', path: '/api/reports', role: 'reader', scope: 'read' },
  addReport: { method: 'post', path: '/api/reports', role: 'reporter', scope: 'add', cost: 5, large: true },
  addReportFiles: { method: 'post', path: '/api/reports/files', role: 'reporter', scope: 'add', cost: 5, large: true },
  report: { method: 'get', path: '/api/reports/{report}', role: 'reader', scope: 'read' },
  original: { method: 'get', path: '/api/reports/{report}/original', role: 'reader', scope: 'read' },
  readAgain: { method: 'post', path: '/api/reports/{report}/readings', role: 'reporter', scope: 'add', cost: 5 },
  addClaim: { method: 'post', path: '/api/reports/{report}/claims', role: 'reporter', scope: 'review' },

  claims: { method: 'get', path: '/api/claims', role: 'reader', scope: 'read' },
  claim: { method: 'get', path: '/api/claims/{claim}', role: 'reader', scope: 'read' },
  why: { method: 'get', path: '/api/claims/{claim}/why', role: 'reader', scope: 'read', cost: 5 },
  review: { method: 'post', path: '/api/claims/{claim}/reviews', role: 'reporter', scope: 'review' },
  loose: { method: 'get', path: '/api/loose', role: 'reader', scope: 'read' },
  search: { method: 'get', path: '/api/search', role: 'reader', scope: 'read' },
  tallies: { method: 'get', path: '/api/tallies', role: 'reader', scope: 'read' },

  overview: { method: 'get', path: '/api/overview', role: 'reader', scope: 'read', cost: 10 },
  preview: { method: 'get', path: '/api/overview/preview', role: 'reader', scope: 'read', cost: 10 },
  matters: { method: 'get', path: '/api/matters', role: 'reader', scope: 'read', cost: 10 },
  truces: { method: 'get', path: '/api/truces', role: 'reader', scope: 'read', cost: 10 },
  control: { method: 'get', path: '/api/control', role: 'reader', scope: 'read', cost: 10 },

  drafts: { method: 'get', path: '/api/drafts', role: 'editor', scope: 'read' },
  saveDraft: { method: 'put', path: '/api/drafts/{draft}', role: 'editor', scope: 'publish' },
  draft: { method: 'get', path: '/api/drafts/{draft}', role: 'editor', scope: 'read' },
  previewDraft: { method: 'get', path: '/api/drafts/{draft}/preview', role: 'editor', scope: 'read', cost: 10 },
  removeDraft: { method: 'delete', path: '/api/drafts/{draft}', role: 'editor', scope: 'publish' },
  editions: { method: 'get', path: '/api/editions', role: 'reader', scope: 'read' },
  edition: { method: 'get', path: '/api/editions/{edition}', role: 'reader', scope: 'read' },
  publish: { method: 'post', path: '/api/editions', role: 'editor', scope: 'publish', cost: 10 },
  correct: { method: 'post', path: '/api/editions/{edition}/corrections', role: 'editor', scope: 'publish', cost: 10 },
  retract: { method: 'post', path: '/api/editions/{edition}/retraction', role: 'editor', scope: 'publish', cost: 10 },
  proposals: { method: 'get', path: '/api/proposals', role: 'editor', scope: 'read', team: true },
  signOff: { method: 'post', path: '/api/proposals/{proposal}/sign-off', role: 'editor', scope: 'session', cost: 10, team: true },
  withdraw: { method: 'delete', path: '/api/proposals/{proposal}', role: 'editor', scope: 'session', team: true },

  entries: { method: 'get', path: '/api/entries', role: 'reader', scope: 'read' },
  entry: { method: 'get', path: '/api/entries/{entry}', role: 'reader', scope: 'read' },
  verify: { method: 'post', path: '/api/verify', role: 'reader', scope: 'read', cost: 20 },
  events: { method: 'get', path: '/api/events', role: 'reader', scope: 'read' },
  exportLedger: { method: 'get', path: '/api/export', role: 'reader', scope: 'read', cost: 20 },
  work: { method: 'get', path: '/api/work', role: 'reader', scope: 'read' },
  retryWork: { method: 'post', path: '/api/work/retry', role: 'editor', scope: 'add' },
} as const satisfies Readonly<Record<string, Access>>

export type RouteName = keyof typeof ACCESS
export const ROUTE_NAMES = Object.keys(ACCESS) as readonly RouteName[]

/** May somebody of role `has` do what `needs` asks for? `has` is null for a visitor. */
export function roleReaches(has: Role | null, needs: Role | 'nobody'): boolean {
  if (needs === 'nobody') return true
  return has !== null && ROLES.indexOf(has) >= ROLES.indexOf(needs)
}
