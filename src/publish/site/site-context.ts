import type { FeatureCollection } from 'geojson'
import type { Line } from '../../core/0-terms/pack.ts'
import type { SiteCorrection, SiteModel } from '../../web/site/site-view.ts'
import type { Language } from '../../web/words/say.ts'
import type { SiteEdition } from './model.ts'

/** Everything a site is made from, as plain values. */
export interface SiteInput {
  readonly editions: readonly SiteEdition[]
  readonly corrections: readonly SiteCorrection[]
  readonly basemap: FeatureCollection | null
  readonly lines: readonly Line[]
  readonly css: string
  readonly lang: Language
  /** Where the site will stand: "https://news.example/overviews/". Null: addresses stay relative and there is no site map. */
  readonly base: string | null
}

/** A file of the site: its path below the site's folder, with `/`, and its text. */
export interface SiteText {
  readonly path: string
  readonly text: string
}

/** A picture of the site: to be drawn as PNG from its SVG. Its path is made of its drawing, so that a file there already is this picture. */
export interface SitePicture {
  readonly path: string
  readonly svg: string
}

export type SiteFile = SiteText | SitePicture

/** What every page of one site has in common. */
export interface SiteContext {
  readonly input: SiteInput
  readonly model: SiteModel
  /** The full address of a path, or null when the site does not know where it stands. */
  readonly url: (path: string) => string | null
}
