/** What scripts/build-pages.ts writes beside Overview.svelte. */
declare module '*/Overview.svelte.js' {
  import type { Component } from 'svelte'
  import type { FeatureCollection } from 'geojson'
  import type { Line } from '../../core/0-terms/pack.ts'
  import type { Overview } from '../../core/0-terms/overview.ts'
  import type { PageManner } from './view.ts'

  const component: Component<{ overview: Overview; basemap: FeatureCollection | null; lines: readonly Line[]; manner?: PageManner }>
  export default component
}
