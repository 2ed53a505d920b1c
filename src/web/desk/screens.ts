import type { Component } from 'svelte'
import type { Role } from '../../api/access.ts'

/** A screen of the desk: where it is, what it is called, and how its code is fetched when it is first shown. */
export interface Screen {
  readonly name: string
  readonly label: string
  /** After `g`: goes there. */
  readonly key: string
  readonly group: 'Read' | 'Compare' | 'Publish' | 'Team'
  readonly role: Role
  readonly load: () => Promise<{ readonly default: Component }>
}

export const SCREENS: readonly Screen[] = [
  { name: 'inbox', label: 'Inbox', key: 'i', group: 'Read', role: 'reader', load: () => import('./views/inbox/Inbox.svelte') },
  { name: 'reader', label: 'Reader', key: 'r', group: 'Read', role: 'reader', load: () => import('./views/reader/Reader.svelte') },
  {
    name: 'side-by-side',
    label: 'Side by side',
    key: 's',
    group: 'Compare',
    role: 'reader',
    load: () => import('./views/side-by-side/SideBySide.svelte'),
  },
  { name: 'map', label: 'Map', key: 'm', group: 'Compare', role: 'reader', load: () => import('./views/map/Map.svelte') },
  {
    name: 'timeline',
    label: 'Timeline',
    key: 't',
    group: 'Compare',
    role: 'reader',
    load: () => import('./views/timeline/Timeline.svelte'),
  },
  { name: 'tallies', label: 'Tallies', key: 'a', group: 'Compare', role: 'reader', load: () => import('./views/tallies/Tallies.svelte') },
  { name: 'truces', label: 'Truces', key: 'u', group: 'Compare', role: 'reader', load: () => import('./views/truces/Truces.svelte') },
  { name: 'control', label: 'Control', key: 'c', group: 'Compare', role: 'reader', load: () => import('./views/control/Control.svelte') },
  {
    name: 'places',
    label: 'Places and names',
    key: 'p',
    group: 'Compare',
    role: 'reader',
    load: () => import('./views/places/Places.svelte'),
  },
  { name: 'sources', label: 'Sources', key: 'o', group: 'Compare', role: 'reader', load: () => import('./views/sources/Sources.svelte') },
  { name: 'flags', label: 'Flags', key: 'f', group: 'Compare', role: 'reader', load: () => import('./views/flags/Flags.svelte') },
  { name: 'editor', label: 'Overview', key: 'e', group: 'Publish', role: 'editor', load: () => import('./views/editor/Editor.svelte') },
  { name: 'ledger', label: 'Ledger', key: 'l', group: 'Publish', role: 'reader', load: () => import('./views/ledger/Ledger.svelte') },
  { name: 'account', label: 'My account', key: 'y', group: 'Team', role: 'reader', load: () => import('./views/accounts/Accounts.svelte') },
  { name: 'people', label: 'People', key: 'w', group: 'Team', role: 'admin', load: () => import('./views/accounts/Accounts.svelte') },
]
