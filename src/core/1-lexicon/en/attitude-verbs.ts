import type { Force, Frame, ReportingVerb } from './reporting-verbs.ts'

/**
 * Verbs of thinking, feeling, intending, judging and of saying in everyday words: they attribute a thought or a stand to somebody, but state no claim of a conflict.
 * They are used where all that is attributed is asked for, never where claims are read.
 */
interface Verbs {
  readonly id: string
  readonly force: Force
  readonly frame: Frame
  /** Regular verbs by their base; all four forms are made. */
  readonly bases: string
  /** Further forms as they stand. */
  readonly forms: string
  readonly why: string
  readonly example: string
}

const VERBS: readonly Verbs[] = [
  {
    id: 'attitude.say',
    force: 'says',
    frame: 'that',
    bases:
      'shout, yell, joke, quip, boast, brag, lament, marvel, proclaim, chant, whisper, mutter, exclaim, retort, counter, caution, advise, assure, remind, signal, imply, testify, opine, muse, vent, scoff, theorize, speculate, contend, relate, recount, narrate, elaborate',
    forms: 'swore, swears, swear',
    why: 'ways of saying',
    example: 'She joked that the road was never open.',
  },
  {
    id: 'attitude.begin',
    force: 'says',
    frame: 'that',
    bases: '',
    forms: 'began, begins',
    why: 'a speech taken up; only with a quotation',
    example: '"It was dark," he began.',
  },
  {
    id: 'attitude.think',
    force: 'says',
    frame: 'that',
    bases:
      'realize, realise, suspect, assume, imagine, guess, doubt, presume, wonder, consider, conclude, remember, recognize, recognise, discover, learn, agree, disagree, sense, notice, calculate, determine, decide',
    forms:
      'know, knows, knew, known, understand, understands, understood, think, thinks, thought, believe, believes, believed, feel, feels, felt, forgot, forget, find, finds, found, learnt',
    why: 'thinking and knowing',
    example: 'Residents know that the bridge is mined.',
  },
  {
    id: 'attitude.hope',
    force: 'says',
    frame: 'that',
    bases: 'fear, worry, hope, expect, anticipate, wish, regret, dread',
    forms: 'worried about, worries about, worried that',
    why: 'hoping and fearing',
    example: 'Villagers dread that the shelling will return.',
  },
  {
    id: 'attitude.intend',
    force: 'asks',
    frame: 'np',
    bases: 'want, plan, intend, promise, pledge, vow, threaten, refuse, decline, propose, offer, seek, prefer, demand, aim',
    forms: 'plans, planned, sought, seeks, agreed to, agrees to, agree to, swore to, chose to, opted to',
    why: 'wanting and undertaking',
    example: 'The council planned to reopen the market.',
  },
  {
    id: 'attitude.judge',
    force: 'accuses',
    frame: 'np',
    bases:
      'attack, criticize, criticise, blast, slam, mock, ridicule, condemn, denounce, bash, rip, deride, chide, rebuke, scold, lambaste, berate, chastise, belittle, bemoan, insult, oppose, resent, dislike, hate, distrust, challenge, dispute, contest, question, protest, object to, reject',
    forms: 'hit back at, lashed out at, took aim at, took issue with, railed against, spoke out against',
    why: 'judging against',
    example: 'The mayor mocked the plan.',
  },
  {
    id: 'attitude.favour',
    force: 'says',
    frame: 'np',
    bases:
      'support, endorse, favor, favour, praise, laud, tout, hail, applaud, admire, like, love, trust, respect, welcome, embrace, defend, champion, advocate, promote, back',
    forms: 'advocates for, advocated for, in favor of, in favour of',
    why: 'judging for',
    example: 'The council favoured the truce.',
  },
  {
    id: 'attitude.tell-of',
    force: 'says',
    frame: 'np',
    bases:
      'discuss, mention, cite, highlight, outline, emphasize, emphasise, underscore, detail, recall, invoke, echo, reference, address, downplay, disclose, disavow, announce, reveal, unveil, report, document, describe, debate, explain, illustrate, portray',
    forms:
      'refer to, refers to, referred to, referring to, talk about, talks about, talked about, talking about, speak about, speaks about, spoke about, speaking about, spoke of, speaks of, speaking of, point to, points to, pointed to, pointing to, allude to, alluded to, alludes to, alluding to, focused on, complain about, complained about, complains about, complaining about, wrote about, writes about, lay out, lays out, laid out, bring up, brings up, brought up, call attention to, called attention to, commented on, comment on, touted, asked about, raise questions about, raised questions about, raising questions about, going after, went after, goes after',
    why: 'telling of a thing',
    example: 'The report highlights the fire.',
  },
  {
    id: 'attitude.ask',
    force: 'asks',
    frame: 'np',
    bases:
      'urge, encourage, ask, implore, beg, persuade, convince, order, instruct, pressure, press, invite, challenge, direct, recommend, warn, call for, call on, lobby',
    forms: '',
    why: 'asking and ordering',
    example: 'The mayor encouraged residents to stay.',
  },
  {
    id: 'attitude.rank',
    force: 'says',
    frame: 'as',
    bases:
      'label, characterize, characterise, portray, brand, dub, liken, compare, paint, cast, view, regard, rate, consider, treat, depict, see',
    forms: 'saw, seen, views',
    why: 'calling a thing something',
    example: 'The envoy likened the raid to a siege.',
  },
  {
    id: 'attitude.rule',
    force: 'says',
    frame: 'that',
    bases:
      'rule, recommend, forecast, project, estimate, predict, suggest, indicate, allow, permit, prohibit, approve, ban, block, overturn',
    forms: 'forbid, forbids',
    why: 'rulings, rules and reckonings',
    example: 'The court ruled that the road must open.',
  },
  {
    id: 'attitude.seem',
    force: 'shows',
    frame: 'np',
    bases: 'seem, appear',
    forms: 'looks like, looked like, looks unlikely, looks likely',
    why: 'how it looks to no one named',
    example: 'The bridge seems intact.',
  },
  {
    id: 'attitude.show',
    force: 'shows',
    frame: 'that',
    bases: 'show, reveal, suggest, indicate, demonstrate, confirm, illustrate',
    forms: 'shown',
    why: 'what a survey or a document shows',
    example: 'A survey has shown that the road is closed.',
  },
]

const list = (s: string): string[] =>
  s
    .split(',')
    .map((x) => x.trim())
    .filter(Boolean)

/** The four regular forms; the verb of a phrase ("call on") is its first word. A final consonant is doubled after a short stressed vowel ("planned"). */
function regular(phrase: string): string[] {
  const [base, ...rest] = phrase.split(' ')
  const y = /[^aeiou]y$/.test(base) ? `${base.slice(0, -1)}i` : null
  const stem = /^[^aeiou]*[aeiou][bgmnpt]$/.test(base) ? base + base.at(-1) : base.replace(/e$/, '')
  const third = y ? `${y}es` : /(s|sh|ch|x|z)$/.test(base) ? `${base}es` : `${base}s`
  const forms = [base, third, y ? `${y}ed` : `${stem}ed`, base.endsWith('ee') ? `${base}ing` : `${y ? base : stem}ing`]
  return forms.map((form) => [form, ...rest].join(' '))
}

/** One row for each verb, so that a trace names the verb; a verb that two groups hold belongs to the first. */
export const ATTITUDE_VERBS: readonly ReportingVerb[] = VERBS.flatMap(({ id, force, frame, bases, forms }) => [
  ...list(bases).map((base) => ({ id: `${id}.${base.replace(/ /g, '-')}`, force, frame, weak: true, forms: regular(base) })),
  ...(forms ? [{ id, force, frame, weak: true, forms: list(forms) }] : []),
])

/** Why each group is there, with an example; by id. */
export const ATTITUDE_GROUPS: readonly { readonly id: string; readonly why: string; readonly example: string }[] = VERBS
