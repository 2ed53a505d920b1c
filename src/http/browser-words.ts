/** From the most particular to the least: most browsers also name the ones below. */
const BROWSERS = [
  ['Edge', /Edg\w*\//],
  ['Opera', /OPR\//],
  ['Firefox', /(?:Firefox|FxiOS)\//],
  ['Chrome', /(?:Chrome|CriOS|Chromium)\//],
  ['Safari', /Safari\//],
] as const
const SYSTEMS = [
  ['Android', /Android/],
  ['iPhone', /iPhone/],
  ['iPad', /iPad/],
  ['Windows', /Windows/],
  ['macOS', /Mac OS X|Macintosh/],
  ['Linux', /Linux|X11/],
] as const

/** What a browser calls itself, in the few words by which its owner knows it again: "Firefox on Linux". Versions are not kept; empty when it does not say. */
export function browserWords(agent: string): string {
  const found = (list: readonly (readonly [string, RegExp])[]): string | undefined => list.find(([, sign]) => sign.test(agent))?.[0]
  const [browser, system] = [found(BROWSERS), found(SYSTEMS)]
  return browser === undefined ? (system ?? '') : system === undefined ? browser : `${browser} on ${system}`
}
