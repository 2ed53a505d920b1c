import type { Overview } from '../../core/0-terms/overview.ts'
import { webAddress } from '../../web/page/view.ts'
import type { SiteClaim, SiteCorrection } from '../../web/site/site-view.ts'

/** A value as JSON that may stand in HTML: nothing in it can end the element or begin another. */
export function scriptJson(value: unknown): string {
  return JSON.stringify(value).replace(/[<>&\u2028\u2029]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`)
}

/** An edition as schema.org's NewsArticle; corrections as CorrectionComment. */
export function editionLd(overview: Overview, url: string, lang: string, corrections: readonly SiteCorrection[]): unknown {
  return {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    '@id': url,
    headline: overview.headline.text,
    about: overview.pack.title,
    dateline: overview.asOfWords,
    inLanguage: lang,
    temporalCoverage: overview.asOf,
    isAccessibleForFree: true,
    ...(corrections.length > 0
      ? { correction: corrections.map(({ text, published }) => ({ '@type': 'CorrectionComment', text, datePublished: published })) }
      : {}),
  }
}

/** A claim as schema.org's Claim. No ClaimReview: what the other side answers is no verdict, and we give none. */
export function claimLd({ claim, source, claimant }: SiteClaim, url: string): unknown {
  const address = webAddress(source?.url ?? null)
  return {
    '@context': 'https://schema.org',
    '@type': 'Claim',
    '@id': url,
    inLanguage: 'en',
    text: claim.words,
    author: { '@type': claim.chain.length > 1 ? 'Thing' : 'Organization', name: claimant.name },
    ...(source
      ? {
          ...(source.published === null ? {} : { datePublished: source.published }),
          appearance: {
            '@type': 'CreativeWork',
            ...(source.title === null ? {} : { headline: source.title }),
            ...(source.publisher === null ? {} : { publisher: { '@type': 'Organization', name: source.publisher } }),
            ...(address === null ? {} : { url: address }),
          },
        }
      : {}),
  }
}
