const INSTITUTION =
  /\b(?:ministry|office|service|army|forces|government|parliament|agency|mission|council|committee|court|observatory|administration|presidency|general staff|ombudsman|authorities|side|pentagon|kremlin|white house|state department|united nations|european union|red cross|un envoy)\b/i
/** An office without its holder's name: "Human Rights Defender of Arden". */
const OFFICE = /\b(?:defender|commissioner|prosecutor general)(?: (?:of|for) [\p{L} ]+)?$/iu
const ARTICLE = /^(?:the|an?|one|some|several|his|her|its|their|our|senior|local|two|three|officials?|residents?|witnesses)\b/i
const OWNER = /^\p{Lu}\S*[’']s?\s/u

/** A source's name as it stands in the middle of a sentence: its article small, and an institution's missing article put in. */
export function sourceName(name: string): string {
  const small = name.replace(/^(The|A|An)(?= )/, (article) => article.toLowerCase())
  return needsArticle(name) ? `the ${name}` : small
}

/** "Corvin Ministry of Defence said" is a headline, not a sentence. */
function needsArticle(name: string): boolean {
  if (/^(?:UN|EU|OSCE|ICRC|US)$/.test(name)) return true
  return (INSTITUTION.test(name) || OFFICE.test(name)) && !ARTICLE.test(name) && !OWNER.test(name)
}

/** Is `shown` a form of a name: as given, in the middle or at the start of a sentence, with or without its article, as an owner? */
export function isFormOf(shown: string, name: string): boolean {
  if (shown === name) return true
  return bare(shown) === bare(name) || bare(shown.replace(/’s$/, '')) === bare(name)
}

function bare(name: string): string {
  const without = name.replace(/^(?:the|an?) /i, '')
  return without.slice(0, 1).toLowerCase() + without.slice(1)
}
