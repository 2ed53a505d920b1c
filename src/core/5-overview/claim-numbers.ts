import type { ClaimId } from '../0-terms/claim.ts'
import type { CitedClaim } from '../0-terms/overview.ts'
import type { Pack } from '../0-terms/pack.ts'
import { OUTLET, THIRD, UNKNOWN } from '../0-terms/party.ts'
import type { PartyId } from '../0-terms/party.ts'
import type { Heard } from '../4-reconcile/heard.ts'

const CONTEXT = 140

/**
 * Every claim as a reader opens it, numbered by its side's seat ("Y1", "B1") in the order in which the overview first cites it. Claims that were left out are
 * here as well, because flags point to them.
 */
export function citedClaims(order: readonly ClaimId[], heard: readonly Heard[], pack: Pack): Readonly<Record<ClaimId, CitedClaim>> {
  const byId = new Map(heard.map((h) => [h.claim.id, h]))
  const letters = seatLetters(pack)
  const count = new Map<string, number>()
  const out: Record<ClaimId, CitedClaim> = {}
  for (const id of new Set([...order, ...byId.keys()])) {
    const h = byId.get(id)
    if (!h) continue
    const letter = letters.get(h.claim.party) ?? '?'
    const n = (count.get(letter) ?? 0) + 1
    count.set(letter, n)
    out[id] = cited(h, `${letter}${n}`)
  }
  return out
}

function cited(h: Heard, number: string): CitedClaim {
  const c = h.claim
  const text = h.report.text
  return {
    id: c.id,
    number,
    report: h.report.id,
    start: c.start,
    end: c.end,
    before: text.slice(wordStart(text, c.start - CONTEXT), c.start),
    words: text.slice(c.start, c.end),
    after: text.slice(c.end, wordEnd(text, c.end + CONTEXT)),
    kind: c.kind,
    stance: c.stance,
    party: c.party,
    against: c.against,
    chain: c.chain.map((s) => s.name),
    scope: c.scope,
    when: c.when?.words ?? null,
    hedge: c.hedge?.words ?? null,
    why: c.why,
  }
}

function wordStart(text: string, at: number): number {
  if (at <= 0) return 0
  const space = text.indexOf(' ', at)
  return space === -1 || space > at + 30 ? at : space + 1
}

function wordEnd(text: string, at: number): number {
  if (at >= text.length) return text.length
  const space = text.lastIndexOf(' ', at)
  return space < at - 30 ? at : space
}

/** Letters for those who are no side, the first that no seat has taken. */
const SHARED: readonly (readonly [PartyId, readonly string[]])[] = [
  [THIRD, ['T', 'Z', 'TH']],
  [OUTLET, ['N', 'P', 'NN']],
  [UNKNOWN, ['U', 'X', 'UU']],
]

/** The shortest beginning of each seat that no other seat shares. */
function seatLetters(pack: Pack): ReadonlyMap<PartyId, string> {
  const out = new Map<PartyId, string>()
  const seats = pack.parties.map((p) => ({
    id: p.id,
    seat: p.seat
      .replace(/^the /i, '')
      .replace(/[^\p{L}]/gu, '')
      .toUpperCase(),
  }))
  for (const { id, seat } of seats) {
    let n = 1
    while (n < seat.length && seats.some((o) => o.id !== id && o.seat.slice(0, n) === seat.slice(0, n))) n++
    out.set(id, seat.slice(0, n))
  }
  for (const [id, letters] of SHARED) out.set(id, letters.find((l) => ![...out.values()].includes(l)) ?? letters[0])
  return out
}
