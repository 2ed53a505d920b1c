/** Verbs whose past is not made with -ed: base, past, participle; the other forms are regular. */
const IRREGULAR = `
  strike struck struck; hit hit hit; shoot shot shot; burst burst burst; blow blew blown; set set set; go went gone; come came come; fall fell fallen; fight fought fought;
  hold held held; lose lost lost; leave left left; flee fled fled; take took taken; retake retook retaken; overrun overran overrun; overtake overtook overtaken; win won won;
  drive drove driven; break broke broken; give gave given; get got got; lay laid laid; pay paid paid; meet met met; find found found; seek sought sought; send sent sent; bring brought brought;
  build built built; fly flew flown; sell sold sold; buy bought bought; steal stole stolen; swear swore sworn; speak spoke spoken; sit sat sat; hang hanged hung; slay slew slain;
  withdraw withdrew withdrawn; withstand withstood withstood; stand stood stood; understand understood understood; undertake undertook undertaken; feel felt felt; know knew known; think thought thought;
  mean meant meant; see saw seen; forget forgot forgotten; foresee foresaw foreseen; say said said; tell told told; write wrote written; overthrow overthrew overthrown; throw threw thrown; cut cut cut; shut shut shut;
  put put put; let let let; keep kept kept; feed fed fed; ride rode ridden; run ran run; creep crept crept; tear tore torn; sweep swept swept; melt melted melted; hide hid hidden; show showed shown; prove proved proven;
  beat beat beaten; bind bound bound; bleed bled bled; freeze froze frozen; begin began begun; lie lied lied; mislead misled misled; plead pleaded pled; forbid forbade forbidden; spread spread spread;
  make made made; shake shook shaken; rise rose risen; dig dug dug; do did done; rip ripped ripped; hem hemmed hemmed; wring wrung wrung; ring rang rung; deal dealt dealt; lead led led; bear bore borne; wage waged waged; bid bid bid;
  say said said; hurt hurt hurt; sink sank sunk; grind ground ground; pin pinned pinned; choose chose chosen; learn learned learnt; dream dreamed dreamt; burn burned burnt; quit quit quit; cast cast cast; catch caught caught
`
const PAST = new Map(
  IRREGULAR.split(';').map((row) => {
    const [base, ...past] = row.trim().split(' ')
    return [base, past] as const
  }),
)

/** All forms of a verb given by its base: "carry" → carries, carried, carrying; "grab" → grabbed as well as "grabed": a form nobody writes does no harm. Of several words the first is the verb. */
export function wordForms(verb: string): string[] {
  const cut = verb.indexOf(' ')
  if (cut < 0) return verbForms(verb)
  return verbForms(verb.slice(0, cut)).map((form) => form + verb.slice(cut))
}

function verbForms(base: string): string[] {
  const bare = base.endsWith('e') && !base.endsWith('ee') ? base.slice(0, -1) : base
  const last = base.at(-1) ?? ''
  const doubles = /[^aeiou][aeiou][bdglmnprt]$/.test(base)
  const ing = base === 'lie' || base === 'die' ? [`${base[0]}ying`] : [`${bare}ing`, ...(doubles ? [`${base}${last}ing`] : [])]
  return [base, plural(base), ...ing, ...(PAST.get(base) ?? regularPast(base, bare, doubles ? last : null))]
}

function regularPast(base: string, bare: string, doubled: string | null): string[] {
  if (/[^aeiou]y$/.test(base)) return [`${base.slice(0, -1)}ied`]
  if (base.endsWith('ee')) return [`${base}d`]
  return doubled ? [`${bare}ed`, `${base}${doubled}ed`] : [`${bare}ed`]
}

/** A noun and its plural; of several words the last is the noun. */
export function nounForms(noun: string): string[] {
  return [noun, plural(noun)]
}

function plural(word: string): string {
  if (/(?:s|x|z|ch|sh)$/.test(word)) return `${word}es`
  return /[^aeiou]y$/.test(word) ? `${word.slice(0, -1)}ies` : `${word}s`
}
