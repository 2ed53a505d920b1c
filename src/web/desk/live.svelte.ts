import { addressOf } from '../../api/client.ts'
import { failureOf } from './notices.svelte.ts'

/** What the server tells of each entry as it is recorded. */
export interface Told {
  readonly id: string
  readonly kind: 'report' | 'reading' | 'review' | 'relation' | 'note' | 'edition' | 'correction' | 'retraction' | 'pack' | 'custody'
  readonly subject: string
  readonly report: string
  readonly by: string
  readonly recorded: string
}
type Listener = (entry: Told | 'reset') => void

/** Entries often come in flocks: a screen asks again once after them. */
const SETTLE = 120

const listeners = new Set<Listener>()
let connected = $state(false)

export const line = {
  /** Are we told of what others do? */
  get connected(): boolean {
    return connected
  },
}

/** Hears of every entry as it is recorded; `reset` after a long absence: load anew. Returns how to stop. */
export function onEntry(listener: Listener): () => void {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

/** Opens the stream of events. The browser resumes it by itself where it was cut. Returns how to close it. */
export function startLive(): () => void {
  const source = new EventSource(addressOf('events'))
  const tell = (entry: Told | 'reset'): void => {
    for (const listener of listeners) listener(entry)
  }
  source.addEventListener('entry', (event: MessageEvent<string>) => tell(JSON.parse(event.data) as Told))
  source.addEventListener('reset', () => tell('reset'))
  source.addEventListener('ready', () => (connected = true))
  source.addEventListener('open', () => (connected = true))
  source.addEventListener('error', () => (connected = false))
  return () => {
    connected = false
    source.close()
  }
}

/** A value from the server that stays fresh. */
export interface Live<T> {
  /** Null until it has come. The old value stays while a newer one is on its way. */
  readonly value: T | null
  readonly failure: { readonly code: string; readonly sentence: string } | null
  readonly loading: boolean
  reload(): Promise<void>
}

/**
 * Keeps what `load` gives fresh for as long as the component lives: asks again when state it read (the address, say) changes, and when an entry is recorded that
 * concerns it. Call it while the component is set up. `load` gives null where there is nothing to ask.
 */
export function live<T>(load: () => Promise<T> | null, concerns: (entry: Told) => boolean = () => true): Live<T> {
  let value = $state.raw<T | null>(null)
  let failure = $state.raw<Live<T>['failure']>(null)
  let loading = $state(false)
  let turn = 0
  const take = async (asked: Promise<T> | null): Promise<void> => {
    const mine = ++turn
    loading = asked !== null
    try {
      const got = await asked
      if (mine === turn) [value, failure] = [got, null]
    } catch (error) {
      if (mine === turn) failure = failureOf(error)
    } finally {
      if (mine === turn) loading = false
    }
  }
  $effect(() => void take(load()))
  $effect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const stop = onEntry((entry) => {
      if (entry !== 'reset' && !concerns(entry)) return
      clearTimeout(timer)
      timer = setTimeout(() => void take(load()), SETTLE)
    })
    return () => {
      clearTimeout(timer)
      stop()
    }
  })
  return {
    get value() {
      return value
    },
    get failure() {
      return failure
    },
    get loading() {
      return loading
    },
    reload: () => take(load()),
  }
}
