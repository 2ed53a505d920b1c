import { render } from 'svelte/server'
import type { Component } from 'svelte'
import type { Overview } from '../../core/0-terms/overview.ts'
import type { PartyId } from '../../core/0-terms/party.ts'
import { mapNames } from '../../web/map/place-label.ts'
import { pageView, pathPart } from '../../web/page/view.ts'
import type { PageView } from '../../web/page/view.ts'
import ArchivePage from '../../web/site/ArchivePage.svelte.js'
import ClaimPage from '../../web/site/ClaimPage.svelte.js'
import ClaimantPage from '../../web/site/ClaimantPage.svelte.js'
import CorrectionsPage from '../../web/site/CorrectionsPage.svelte.js'
import ListPage from '../../web/site/ListPage.svelte.js'
import MatterPage from '../../web/site/MatterPage.svelte.js'
import PlacePage from '../../web/site/PlacePage.svelte.js'
import { claimLd } from './json-ld.ts'
import { sitePage } from './page-shell.ts'
import type { SiteContext, SiteFile } from './site-context.ts'

/** Views are dear to make and the same for all pages of one depth over one overview. */
function viewer({ input }: SiteContext): (overview: Overview, root: string) => PageView {
  const known = new Map<Overview, Map<string, PageView>>()
  return (overview, root) => {
    const ofOne = known.get(overview) ?? new Map<string, PageView>()
    const view = ofOne.get(root) ?? pageView(overview, { lang: input.lang, links: { root, words: 'nowhere', corrections: [] } })
    known.set(overview, ofOne.set(root, view))
    return view
  }
}

/** Parties in the order of the newest edition's columns, whoever is no side after them: one order in every line of a list. */
function inOrder(parties: readonly PartyId[], { columns, parties: all }: Overview): readonly PartyId[] {
  const order = [...columns, ...all.map(({ id }) => id)]
  const rankOf = (party: PartyId): number => (order.includes(party) ? order.indexOf(party) : order.length)
  return [...parties].sort((a, b) => rankOf(a) - rankOf(b) || (a < b ? -1 : a > b ? 1 : 0))
}

/** The pages of a site beside its editions: archive, lists, corrections, and one page for each claim, matter, place and claimant. */
export function* recordPages(context: SiteContext): Generator<SiteFile> {
  const { input, model, url } = context
  const viewOf = viewer(context)
  const page = <Props extends Record<string, unknown>>(
    path: string,
    title: string,
    component: Component<Props & { view: PageView; model: typeof model; root: string }>,
    props: Props,
    { overview = model.latest, ld }: { readonly overview?: Overview; readonly ld?: unknown } = {},
  ): SiteFile => {
    const root = '../'.repeat(path.split('/').length - 1)
    const view = viewOf(overview, root)
    const { body } = render(component, { props: { ...props, view, model, root } })
    const folder = `${model.conflict.id}/${path}`
    const shell = { title: `${title} · ${model.conflict.title}`, description: title, lang: input.lang, root, url: url(folder), body, ld }
    return { path: `${folder}index.html`, text: sitePage(shell) }
  }
  const { say, overview } = viewOf(model.latest, '')
  yield page('', model.conflict.title, ArchivePage, {})
  yield page('corrections/', say('site.corrections'), CorrectionsPage, {})
  yield page('places/', say('site.places'), ListPage, {
    title: say('site.places'),
    lines: model.places
      .map(({ id, place, claims }) => ({
        href: `${pathPart(id)}/`,
        name: mapNames(place, overview.columns).join(' / '),
        note: say('claimant.claims', { n: claims.length }),
        parties: inOrder(place.parties, overview),
      }))
      .sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0)),
  })
  yield page('claimants/', say('site.claimants'), ListPage, {
    title: say('site.claimants'),
    lines: model.claimants.map(({ id, name, party, claims }) => ({
      href: `${pathPart(id)}/`,
      name,
      note: say('claimant.claims', { n: claims.length }),
      parties: [party],
    })),
  })
  for (const one of model.claims.values()) {
    const path = `claims/${pathPart(one.claim.id)}/`
    const address = url(`${model.conflict.id}/${path}`) ?? `urn:alteram:${model.conflict.id}:${one.claim.id}`
    yield page(path, `“${one.claim.words}”`, ClaimPage, { one }, { ld: claimLd(one, address) })
  }
  for (const one of model.matters) yield page(`matters/${pathPart(one.id)}/`, one.title, MatterPage, { one }, { overview: one.overview })
  for (const one of model.places) {
    const name = mapNames(one.place, overview.columns).join(' / ')
    yield page(`places/${pathPart(one.id)}/`, name, PlacePage, { one }, { overview: one.overview })
  }
  for (const one of model.claimants) yield page(`claimants/${pathPart(one.id)}/`, one.name, ClaimantPage, { one })
}
