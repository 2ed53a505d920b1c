import type { Kind } from '../0-terms/claim.ts'
import type { Flag } from '../0-terms/overview.ts'
import { dayOf } from './civil-minutes.ts'
import { PLAN } from './cut-off.ts'
import type { Heard } from './heard.ts'

/** Times inside one report that cannot all be right: a deed of a day after the report's own, and items whose clock times are in no order. */
export function timesOfReports(heard: readonly Heard[]): readonly Flag[] {
  return [...heard.flatMap(afterOwnReport), ...clockOrder(heard)]
}

const DEEDS: ReadonlySet<Kind> = new Set(['strike', 'clash', 'casualties', 'materiel', 'damage', 'control', 'displacement', 'detainees'])

/** A page of the 9th with a deed of the 10th. Within the report's own day nothing is said: its hour may be that of the first of several versions. */
function afterOwnReport(h: Heard): readonly Flag[] {
  const when = h.claim.when
  if (!when || when.impossible || h.from === null || h.said === null || !DEEDS.has(h.claim.kind) || PLAN.test(h.claim.text)) return []
  if (dayOf(h.from) <= dayOf(h.said)) return []
  return [
    {
      kind: 'impossible-date',
      sentence: `“${when.words}” (${when.from ?? ''}) lies after the day of the report that tells of it (${h.report.said ?? ''}).`,
      claims: [h.claim.id],
    },
  ]
}

const STAMP = /^(?:[•*–—-]\s*)?(?<hour>[01]?\d|2[0-3])[:.](?<minute>[0-5]\d)(?=\s|\.|,|:|$)/gm
/** Two items are in order whichever way the page runs. */
const FEWEST = 3

interface Item {
  readonly start: number
  readonly minutes: number
  readonly shown: string
}

/** Items that begin with a clock time, on a page that runs neither forwards nor backwards: one of them may be of another day. */
function clockOrder(heard: readonly Heard[]): readonly Flag[] {
  const seen = new Map<string, Heard[]>()
  for (const h of heard) {
    const list = seen.get(h.report.id)
    if (list) list.push(h)
    else seen.set(h.report.id, [h])
  }
  return [...seen.values()].flatMap((claims) => outOfOrder(claims))
}

function outOfOrder(claims: readonly Heard[]): readonly Flag[] {
  const items = itemsOf(claims[0].report.text)
  if (items.length < FEWEST) return []
  const steps = items.slice(1).map((item, i) => Math.sign(item.minutes - items[i].minutes))
  const forwards = steps.filter((s) => s > 0).length
  const against = forwards * 2 >= steps.length ? -1 : 1
  const at = steps.indexOf(against)
  if (at === -1) return []
  const [a, b] = [items[at], items[at + 1]]
  const end = items[at + 2]?.start ?? Infinity
  const inside = claims.filter((h) => h.claim.start >= a.start && h.claim.start < end)
  if (inside.length === 0) return []
  return [
    {
      kind: 'impossible-date',
      sentence: `The items of this report are not in the order of their clock times: “${a.shown}” stands before “${b.shown}”; one of them may be of another day.`,
      claims: inside.map((h) => h.claim.id),
    },
  ]
}

function itemsOf(text: string): readonly Item[] {
  return [...text.matchAll(STAMP)].map((m) => ({
    start: m.index,
    minutes: Number(m.groups?.hour) * 60 + Number(m.groups?.minute),
    shown: `${m.groups?.hour}:${m.groups?.minute}`,
  }))
}
