import { fold } from '../../core/1-lexicon/fold.ts'
import type { Actor, Pack } from '../../core/0-terms/pack.ts'
import type { Check, RowFinding } from './finding.ts'

/** No two actors are called the same at the same time; the reader could not tell them apart. */
export const aliasesAreOneActors: Check = (pack) => {
  const holders = new Map<string, { actor: Actor; row: number; name: string }[]>()
  const findings: RowFinding[] = []
  for (const [row, actor] of pack.actors.entries()) {
    const own = new Map<string, Set<string>>()
    for (const name of [actor.name, ...actor.aliases]) {
      const key = aliasKey(name)
      const capitals = own.get(key)
      if (capitals?.has(capitalsOf(name)))
        findings.push({
          severity: 'warning',
          code: 'repeated-alias',
          part: 'actors',
          row,
          sentence: `"${name}" stands twice at ${actor.id}; leave one out`,
        })
      if (!capitals) holders.set(key, [...(holders.get(key) ?? []), { actor, row, name }])
      own.set(key, (capitals ?? new Set()).add(capitalsOf(name)))
    }
  }
  for (const same of holders.values()) {
    for (const [n, later] of same.entries()) {
      const earlier = same.slice(0, n).find((e) => termsOverlap(e.actor, later.actor))
      if (earlier) findings.push(sharedAlias(earlier.actor, later.actor, later.row, later.name))
    }
  }
  return findings
}

function sharedAlias(a: Actor, b: Actor, row: number, name: string): RowFinding {
  return isShortForm(name)
    ? {
        severity: 'warning',
        code: 'shared-short-form',
        part: 'actors',
        row,
        sentence: `"${name}" is short for both ${a.id} and ${b.id}; only the text around it can tell which`,
      }
    : {
        severity: 'error',
        code: 'alias-of-two',
        part: 'actors',
        row,
        sentence: `"${name}" names both ${a.id} and ${b.id} at the same time; keep it at one, or give their terms of office`,
      }
}

/** No word for one party is also another party's, or an actor's of another party. */
export const partyWordsAreOneParty: Check = (pack) => {
  const owner = new Map<string, string>()
  const findings: RowFinding[] = []
  for (const [row, party] of pack.parties.entries()) {
    const own = new Set<string>()
    for (const word of [party.short, party.seat, ...party.aliases, ...party.adjectives]) {
      const other = owner.get(aliasKey(word))
      if (other !== undefined && other !== party.id)
        findings.push({
          severity: 'error',
          code: 'alias-of-two',
          part: 'parties',
          row,
          sentence: `"${word}" names both parties ${other} and ${party.id}; keep it at one`,
        })
      own.add(aliasKey(word))
    }
    for (const key of own) if (!owner.has(key)) owner.set(key, party.id)
  }
  return [...findings, ...actorsNamedAsOtherParty(pack, owner)]
}

function actorsNamedAsOtherParty(pack: Pack, owner: ReadonlyMap<string, string>): RowFinding[] {
  return pack.actors.flatMap((actor, row) =>
    [actor.name, ...actor.aliases].flatMap((name) => {
      const party = owner.get(aliasKey(name))
      if (party === undefined || party === actor.party) return []
      return [
        {
          severity: 'error',
          code: 'alias-of-two',
          part: 'actors',
          row,
          sentence: `"${name}" names the actor ${actor.id} (${actor.party}) and the party ${party}; keep it at one`,
        } as const,
      ]
    }),
  )
}

/** Terms are half-open days; an open end lasts for ever. A person and his office, or a service and its ministry, may share a name. */
function termsOverlap(a: Actor, b: Actor): boolean {
  if (a.of === b.id || b.of === a.id) return false
  return (a.from === null || b.to === null || a.from < b.to) && (b.from === null || a.to === null || b.from < a.to)
}

/** "the defence ministry", "the ministry", a surname alone: forms that many may share and only the context settles. */
function isShortForm(name: string): boolean {
  return /^the\s/i.test(name) || !/\p{Lu}/u.test(name) || !/\s/.test(name.trim())
}

/** Where the capitals stand: "civil defence" beside "Civil Defence" is no repetition, for a name must show its capitals in a text. */
function capitalsOf(name: string): string {
  return name
    .replace(/^the\s+/i, '')
    .replace(/\p{Lu}/gu, 'A')
    .replace(/[^A]/g, 'a')
}

function aliasKey(name: string): string {
  return fold(name)
    .replace(/^the\s+/, '')
    .replace(/\s+/g, ' ')
    .trim()
}
