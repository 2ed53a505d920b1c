import type { Ground, Overview } from '../../src/core/0-terms/overview.ts'
import { CLAIMS, idOf, ids } from './fixture-claims.ts'

/** Words of a claim of the fixture as what a record rests on. */
function ground(number: number, words: string): Ground {
  const claim = CLAIMS[number - 1]
  const start = claim?.start ?? 0
  return { claim: idOf(number), words, start, end: start + words.length }
}

function matters(overview: Overview): Overview['matters'] {
  return overview.matters.map((matter) =>
    matter.id !== 'tolna-market'
      ? matter
      : {
          ...matter,
          recurrences: [{ claim: idOf(1), ground: ground(1, 'again'), earlier: ids(3) }],
          standing: {
            ...matter.standing,
            grade: { word: 'contested', reasons: ['Berat and Morrow each name the other'] },
            origins: {
              n: 2,
              reports: 2,
              first: [
                {
                  claimant: 'the Ministry of Defence of Arden',
                  party: 'arden',
                  report: 'r-arden',
                  said: '2031-03-03T22:40',
                  claim: idOf(1),
                },
                { claimant: 'the General Staff of Corvin', party: 'corvin', report: 'r-corvin', said: '2031-03-04T09:10', claim: idOf(2) },
              ],
            },
          },
        },
  )
}

function truces({ truces: { entries, ...span } }: Overview): Overview['truces'] {
  const [first, ...rest] = entries
  if (!first) return { entries, ...span }
  return {
    ...span,
    entries: [
      {
        ...first,
        mediators: [ground(8, 'Ines Halloran')],
        scope: {
          kind: 'humanitarian',
          reason: 'the words say so',
          ground: ground(8, 'the wounded'),
          covers: [ground(8, 'the wounded')],
          places: [],
        },
        ends: { at: '2031-02-12T00:00', from: 'duration', ground: ground(8, 'two days') },
        firstAccusation: { claim: idOf(3), minutes: 95, from: 'said' },
        recorded: [{ by: 'the envoy of the Assembly of Nations', claim: idOf(8), happened: '2031-02-11' }],
        steps: [
          { state: 'agreed', on: '2031-02-10', rule: 'truce.agreed', reason: 'the word agreed', ground: ground(8, 'agreed') },
          {
            state: 'expired',
            on: '2031-02-12',
            rule: 'truce.expired',
            reason: 'its stated end lies before the cut-off',
            ground: ground(8, 'two days'),
          },
        ],
      },
      ...rest,
    ],
  }
}

/** An overview with every record that the page can show beside what it showed before. */
export function withRecords(overview: Overview): Overview {
  return {
    ...overview,
    matters: matters(overview),
    truces: truces(overview),
    headlineBar: {
      passed: true,
      reasons: ['two sides speak of it on the day'],
      refused: [{ claim: idOf(4), rule: 'bar.single', reason: 'rests on one relayed witness' }],
    },
    spreads: [
      {
        measure: 'killed',
        group: 'civilian',
        victims: 'arden',
        about: 'the market of Tolna',
        min: { shown: '4', n: 4, claimant: 'the Ministry of Defence of Arden', party: 'arden', claim: idOf(1) },
        max: { shown: 'at least 6', n: 6, claimant: 'the ombudsman of Arden', party: 'arden', claim: idOf(4) },
      },
    ],
    silences: [
      {
        claim: idOf(1),
        by: 'arden',
        accused: 'corvin',
        said: '2031-03-03T22:40',
        answer: 'direct',
        answers: ids(2),
        readSince: { reports: 2, publishers: ['General Staff of Corvin'] },
        asOf: overview.asOf,
      },
      {
        claim: idOf(4),
        by: 'arden',
        accused: 'corvin',
        said: '2031-03-04T10:00',
        answer: 'none',
        answers: [],
        readSince: { reports: 0, publishers: [] },
        asOf: overview.asOf,
      },
    ],
    submissions: [
      {
        party: 'arden',
        by: 'the ombudsman of Arden',
        to: [ground(4, 'the Assembly of Nations')],
        what: null,
        said: '2031-03-04T10:00',
        sentence: { text: 'The ombudsman of Arden put a complaint before the Assembly.', voice: 'compiled', cites: ids(4), normalised: [] },
        claim: idOf(4),
      },
    ],
    control: overview.control.map((row) => ({
      ...row,
      state: 'claimed',
      ageHours: 30,
      namedIn: [{ claim: idOf(7), names: [ground(7, 'Hale')], places: [] }],
    })),
    access: overview.access.map((row) =>
      row.state === 'closed'
        ? { ...row, sinceFrom: 'said', forWhom: ground(6, 'civilians'), reason: ground(6, 'an attempt at infiltration'), ageHours: 50 }
        : row,
    ),
    balance: overview.balance.map((line) =>
      line.what !== 'Verbs of saying that cast doubt'
        ? line
        : {
            ...line,
            counts: [
              { party: 'arden', n: 1, sentences: [{ text: 'Arden’s ministry rejected the report.', cites: ids(24), words: ['rejected'] }] },
              { party: 'corvin', n: 0 },
            ],
          },
    ),
  }
}
