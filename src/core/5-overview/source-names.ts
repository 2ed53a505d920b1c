const INSTITUTION = /\b(?:ministry|office|service|army|forces|government|parliament|agency|mission|council|committee|court|observatory|administration|presidency|general staff|ombudsman|authorities|side)\b/i
const ARTICLE = /^(?:the|an?|one|some|several|his|her|its|their|our|senior|local|two|three|officials?|residents?|witnesses)\b/i
const OWNER = /^\p{Lu}\S*[’']s?\s/u

/** A source's name as it stands in the middle of a sentence: its article small, and an institution's missing article put in. */
export function sourceName(name: string): string {
  const small = name.replace(/^(The|A|An)(?= )/, (article) => article.toLowerCase())
  return needsArticle(name) ? `the ${name}` : small
}

/** "Corvin Ministry of Defence said" is a headline, not a sentence. */
function needsArticle(name: string): boolean {
  return INSTITUTION.test(name) && !ARTICLE.test(name) && !OWNER.test(name)
}

/** All forms in which a sentence may show a name: as given, in the middle, at the start, and as an owner. */
export function nameForms(name: string): readonly string[] {
  const middle = sourceName(name)
  return [name, middle, name.replace(/^(The|A|An)(?= )/, (a) => a.toLowerCase())].flatMap((f) => [f, f[0].toUpperCase() + f.slice(1)]).flatMap((f) => [f, `${f}’s`])
}
