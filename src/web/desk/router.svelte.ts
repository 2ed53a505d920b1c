import { untrack } from 'svelte'

/** What filters and cut-offs a screen shows, as they stand in the address. A value left empty is left out. */
export type Query = Readonly<Record<string, string>>
export type QueryChange = Readonly<Record<string, string | null | undefined>>

const ROOT = '/desk/'
const FIRST = 'inbox'

function read(): { screen: string; query: Query } {
  const { pathname, search } = window.location
  const [screen = ''] = pathname.startsWith(ROOT) ? pathname.slice(ROOT.length).split('/') : []
  return { screen: screen || FIRST, query: Object.fromEntries(new URLSearchParams(search)) }
}

let now = $state.raw(read())

/** Where the desk is: the address is the state, so that a link or a reload shows the same. */
export const route = {
  get screen(): string {
    return now.screen
  },
  get query(): Query {
    return now.query
  },
}

/** The address of a screen with its query: for links. */
export function hrefOf(screen: string, query: QueryChange = {}): string {
  const pairs = Object.entries(query).filter((pair): pair is [string, string] => Boolean(pair[1]))
  const written = new URLSearchParams(pairs).toString()
  return written ? `${ROOT}${screen}?${written}` : ROOT + screen
}

/** Goes to a screen as a link does: the step back leads here. */
export function go(screen: string, query: QueryChange = {}): void {
  window.history.pushState(null, '', hrefOf(screen, query))
  now = read()
}

/** Changes the query of this screen; null takes a key out. Steps back skip such changes unless `push` is set. */
export function setQuery(change: QueryChange, push = false): void {
  const { screen, query } = untrack(() => now)
  const href = hrefOf(screen, { ...query, ...change })
  if (href === window.location.pathname + window.location.search) return
  if (push) window.history.pushState(null, '', href)
  else window.history.replaceState(null, '', href)
  now = read()
}

/** Takes links within the desk and steps back and forth. Returns how to stop. */
export function startRouter(): () => void {
  const popped = (): void => void (now = read())
  const clicked = (event: MouseEvent): void => {
    if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
    const link = event.target instanceof Element ? event.target.closest('a') : null
    if (!link || link.target || link.origin !== window.location.origin || !link.pathname.startsWith(ROOT) || link.hasAttribute('download'))
      return
    if (link.hash && link.pathname === window.location.pathname && link.search === window.location.search) return
    event.preventDefault()
    window.history.pushState(null, '', link.href)
    now = read()
  }
  window.addEventListener('popstate', popped)
  document.addEventListener('click', clicked)
  return () => {
    window.removeEventListener('popstate', popped)
    document.removeEventListener('click', clicked)
  }
}
