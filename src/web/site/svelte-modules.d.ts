/** What scripts/build-pages.ts writes beside the components of a site's pages. */
declare module '*/ArchivePage.svelte.js' {
  import type { Component } from 'svelte'
  import type { PageView } from '../page/view.ts'
  import type { SiteModel } from './site-view.ts'

  const component: Component<{ view: PageView; model: SiteModel; root: string }>
  export default component
}
declare module '*/CorrectionsPage.svelte.js' {
  import type { Component } from 'svelte'
  import type { PageView } from '../page/view.ts'
  import type { SiteModel } from './site-view.ts'

  const component: Component<{ view: PageView; model: SiteModel; root: string }>
  export default component
}
declare module '*/ClaimPage.svelte.js' {
  import type { Component } from 'svelte'
  import type { PageView } from '../page/view.ts'
  import type { SiteClaim, SiteModel } from './site-view.ts'

  const component: Component<{ one: SiteClaim; view: PageView; model: SiteModel; root: string }>
  export default component
}
declare module '*/MatterPage.svelte.js' {
  import type { Component } from 'svelte'
  import type { PageView } from '../page/view.ts'
  import type { SiteMatter, SiteModel } from './site-view.ts'

  const component: Component<{ one: SiteMatter; view: PageView; model: SiteModel; root: string }>
  export default component
}
declare module '*/PlacePage.svelte.js' {
  import type { Component } from 'svelte'
  import type { PageView } from '../page/view.ts'
  import type { SitePlace, SiteModel } from './site-view.ts'

  const component: Component<{ one: SitePlace; view: PageView; model: SiteModel; root: string }>
  export default component
}
declare module '*/ClaimantPage.svelte.js' {
  import type { Component } from 'svelte'
  import type { PageView } from '../page/view.ts'
  import type { SiteClaimant, SiteModel } from './site-view.ts'

  const component: Component<{ one: SiteClaimant; view: PageView; model: SiteModel; root: string }>
  export default component
}
declare module '*/ListPage.svelte.js' {
  import type { Component } from 'svelte'
  import type { PageView } from '../page/view.ts'
  import type { SiteModel } from './site-view.ts'

  const component: Component<{
    title: string
    lines: readonly { readonly href: string; readonly name: string; readonly note: string; readonly parties: readonly string[] }[]
    view: PageView
    model: SiteModel
    root: string
  }>
  export default component
}
