import type { Check } from './finding.ts'

/** Who and where rests on something: each actor, place and line names its source. */
export const sourcesAreNamed: Check = (pack) =>
  (['actors', 'places', 'lines'] as const).flatMap((part) =>
    pack[part].flatMap(({ id, source }, row) =>
      source.trim()
        ? []
        : [
            {
              severity: 'error',
              code: 'missing-source',
              part,
              row,
              sentence: `${id} has no source; write where this is known from`,
            } as const,
          ],
    ),
  )

/** Nobody leaves office before entering it. Terms are half-open, so the two days differ. */
export const termsAreInOrder: Check = (pack) =>
  pack.actors.flatMap((a, row) =>
    a.from !== null && a.to !== null && a.from >= a.to
      ? [
          {
            severity: 'error',
            code: 'term-order',
            part: 'actors',
            row,
            sentence: `${a.id} is in office from ${a.from} to ${a.to}; write the first day out of office after the first day in`,
          } as const,
        ]
      : [],
  )

/** A party can be found in a text, and enmity is mutual: "the enemy" in one's bulletin is the other. */
export const partiesAreUsable: Check = (pack) =>
  pack.parties.flatMap((p, row) => [
    ...(p.aliases.length + p.adjectives.length === 0
      ? [
          {
            severity: 'warning',
            code: 'party-unnamed',
            part: 'parties',
            row,
            sentence: `${p.id} has neither aliases nor adjectives; write the words that name it in texts`,
          } as const,
        ]
      : []),
    ...p.opponents
      .filter((o) => pack.parties.some((q) => q.id === o && !q.opponents.includes(p.id)))
      .map(
        (o) =>
          ({
            severity: 'warning',
            code: 'opponents-one-sided',
            part: 'parties',
            row,
            sentence: `${p.id} has ${o} as opponent but not the other way round; write ${p.id} among the opponents of ${o}`,
          }) as const,
      ),
  ])
