/**
 * Verbs and phrases by which somebody is reported to say something. A row is a rule: its id stands in the trace of every claim it made.
 *
 * `force`: what saying it so does. `frame`: where the content stands.
 * - `that`: a clause after it ("said that …"), or before it ("…, he said")
 * - `tell`: as `that`, with an addressee in between
 * - `of`: accuse X of Y; `for`: blame X for Y; `on`: call on X to Y; `as`: describe X as Y
 * - `np`: the object is the content ("denied the attack", "condemned the strikes")
 * - `source`: the source follows ("according to X", "citing X")
 */
export type Force = 'says' | 'accuses' | 'denies' | 'doubts' | 'asks' | 'concedes' | 'shows'
export type Frame = 'that' | 'tell' | 'of' | 'for' | 'on' | 'as' | 'np' | 'source'

export interface ReportingVerb {
  readonly id: string
  /** All forms; the words of a phrase are separated by a space. */
  readonly forms: readonly string[]
  readonly force: Force
  readonly frame: Frame
  /** `weak`: also an everyday verb; it reports only with a clause, a quotation or a known speaker beside it. */
  readonly weak: boolean
}

const f = (s: string): string[] => s.split(',').map((x) => x.trim())

function row(id: string, force: Force, frame: Frame, forms: string, weak = false): ReportingVerb {
  return { id, force, frame, forms: f(forms), weak }
}

/** base → base, -s, -ed, -ing by the regular spelling rules, enough for the verbs below. */
function regular(base: string): string {
  const stem = base.replace(/e$/, '')
  const y = /[^aeiou]y$/.test(base) ? base.slice(0, -1) + 'i' : null
  const s = y ? y + 'es' : /(s|sh|ch|x|z)$/.test(base) ? base + 'es' : base + 's'
  return [base, s, (y ?? stem) + 'ed', (y ? base : stem) + 'ing'].join(',')
}

const says = (frame: Frame, bases: string, weak = false): ReportingVerb[] =>
  f(bases).map((b) => row(`cue.${b}`, 'says', frame, regular(b), weak))
const asks = (frame: Frame, bases: string, weak = false): ReportingVerb[] =>
  f(bases).map((b) => row(`cue.${b}`, 'asks', frame, regular(b), weak))

/** "aired footage of", "published a video of": what is shown is what whoever shows it asserts. */
const SHOWN = f(
  'aired,airs,broadcast,broadcasts,published,publishes,released,releases,shared,shares,posted,posts,circulated,uploaded,put out,distributed',
).flatMap((verb) =>
  f('footage,a video,video,videos,images,pictures,photos,photographs,a photo,a picture,drone footage,aerial footage,satellite images').map(
    (medium) => `${verb} ${medium} of`,
  ),
)
/** "by the Observatory's count", "in her telling". */
const ACCOUNTS = f('count,tally,reckoning,account,estimate,telling,words,view,opinion,version,calculations,estimates')

/** "gave a higher toll of", "gives a lower number of". */
const GIVEN = f('gave,gives,give')
  .flatMap((verb) =>
    f('toll,death toll,figure,number,count,tally').flatMap((noun) =>
      f('a,a higher,a lower,a different').map((a) => `${verb} ${a} ${noun} of`),
    ),
  )
  .join(',')

export const REPORTING_VERBS: readonly ReportingVerb[] = [
  row('cue.say', 'says', 'that', 'say,says,said,saying'),
  row('cue.tell', 'says', 'tell', 'tell,tells,told,telling'),
  row('cue.inform', 'says', 'tell', 'inform,informs,informed,informing', true),
  ...says(
    'that',
    'announce, add, report, state, claim, note, declare, stress, emphasise, emphasize, affirm, assert, allege, insist, reiterate, underline, specify, clarify, explain, reply, respond, comment, remark, recall, testify, conclude, maintain, tweet, argue, predict, believe, estimate',
  ),
  ...says(
    'that',
    'confirm, suggest, indicate, mention, observe, hint, pledge, promise, vow, warn, complain, contend, disclose, reveal, acknowledge',
    true,
  ),
  row('cue.write', 'says', 'that', 'write,writes,writing,wrote,written', true),
  row('cue.hold-that', 'says', 'that', 'holds that,held that', true),
  row('cue.clear', 'says', 'that', 'is clear that,are clear that,was clear that,were clear that', true),
  row(
    'cue.verify',
    'shows',
    'that',
    'managed to verify,able to verify,managed to confirm,able to confirm,managed to find indications',
    true,
  ),
  row('cue.point-out', 'says', 'that', 'point out,points out,pointed out,pointing out'),
  row(
    'cue.make-clear',
    'says',
    'that',
    'make clear,makes clear,made clear,made it clear,make it clear,make plain,makes plain,made plain,made it plain',
  ),
  row(
    'cue.go-on',
    'says',
    'that',
    'went on to say,goes on to say,went on to state,went on to add,went on to note,went on to stress,took care to add,hastened to add,was quick to add',
  ),
  row('cue.read', 'says', 'that', 'reads,read', true),
  row('cue.think', 'says', 'that', 'think,thinks,thought', true),
  row('cue.know', 'says', 'that', 'hopes,hoped,hope,expects,expected,expect', true),
  row('cue.express', 'says', 'np', 'express,expresses,expressed,expressing'),
  row('cue.voice', 'says', 'np', 'voiced,voicing,voices', true),
  row('cue.welcome', 'says', 'np', 'welcome,welcomes,welcomed,welcoming'),
  row('cue.praise', 'says', 'np', 'praise,praises,praised,praising,hail,hails,hailed,hailing'),
  row(
    'cue.reject',
    'denies',
    'np',
    'reject,rejects,rejected,rejecting,dismiss,dismisses,dismissed,dismissing,refute,refutes,refuted,refuting,rebut,rebuts,rebutted,rebutting,debunk,debunks,debunked,brush aside,brushes aside,brushed aside,brush off,brushes off,brushed off',
  ),
  row('cue.deny', 'denies', 'np', 'deny,denies,denied,denying'),
  row('cue.dispute', 'denies', 'np', 'dispute,disputes,disputed,disputing'),
  row('cue.disavow', 'denies', 'np', 'disavow,disavows,disavowed,repudiate,repudiates,repudiated', true),
  row(
    'cue.doubt',
    'doubts',
    'np',
    'doubt,doubts,doubted,doubting,question,questions,questioned,questioning,cast doubt on,casts doubt on',
    true,
  ),
  row('cue.accuse', 'accuses', 'of', 'accuse,accuses,accused,accusing'),
  row('cue.blame', 'accuses', 'for', 'blame,blames,blamed,blaming'),
  row('cue.hold-responsible', 'accuses', 'np', 'holds responsible,held responsible', true),
  row('cue.hold', 'accuses', 'for', 'hold,holds,held,holding', true),
  row('cue.speak-out', 'accuses', 'np', 'spoke out against,speaks out against,speaking out against', true),
  row(
    'cue.condemn',
    'accuses',
    'np',
    'condemn,condemns,condemned,condemning,denounce,denounces,denounced,denouncing,decry,decries,decried,deplore,deplores,deplored,slam,slams,slammed',
  ),
  row('cue.criticise', 'accuses', 'np', 'criticise,criticises,criticised,criticising,criticize,criticizes,criticized,criticizing'),
  row('cue.protest', 'accuses', 'np', 'protested,protests against,protested against', true),
  row('cue.admit', 'concedes', 'that', 'admit,admits,admitted,admitting,concede,concedes,conceded,conceding'),
  row('cue.apologise', 'concedes', 'np', 'apologise for,apologises for,apologised for,apologize for,apologizes for,apologized for'),
  ...asks('on', 'urge'),
  row('cue.plead', 'asks', 'on', 'plead with,pleads with,pleaded with,pleading with'),
  row('cue.call-on', 'asks', 'on', 'call on,calls on,called on,calling on,call upon,calls upon,called upon,calling upon'),
  row('cue.appeal', 'asks', 'on', 'appeal to,appeals to,appealed to,appealing to'),
  row('cue.call-for', 'asks', 'np', 'call for,calls for,called for,calling for,push for,pushed for'),
  row('cue.appeal-for', 'asks', 'np', 'appeal for,appeals for,appealed for,appealing for,asked for,asks for,asking for'),
  ...asks('np', 'demand'),
  ...asks('on', 'ask, request', true),
  row('cue.want', 'asks', 'np', 'wants,wanted', true),
  row('cue.propose', 'asks', 'np', 'propose,proposes,proposed,proposing', true),
  row('cue.describe', 'says', 'as', 'describe,describes,described,describing,regard,regards,regarded'),
  row('cue.call', 'says', 'np', 'calls,called,calling', true),
  row(
    'cue.according',
    'says',
    'source',
    'according to,as per,in the words of,in the view of,in the opinion of,by the account of,by the reckoning of,by the count of',
  ),
  row('cue.cite', 'says', 'source', 'citing,quoting,cites,cited,quotes,quoted,referring to,with reference to,on the authority of'),
  row('cue.record', 'shows', 'that', 'documented,recorded,verified,has recorded,has documented,counted', true),
  row('cue.show', 'shows', 'that', 'shows,showed,show,showing', true),
  row('cue.put', 'says', 'np', 'puts,put', true),
  row(
    'cue.reason',
    'says',
    'np',
    'named as the reason,names as the reason,naming as the reason,gave as the reason,gives as the reason,giving as the reason,gave as a reason,named as a reason,cited as the reason,cites as the reason,citing as the reason',
  ),
  row('cue.attribute', 'says', 'np', 'attributed,attributes,attributing', true),
  row('cue.see', 'says', 'that', 'saw,sees', true),
  row('cue.give-toll', 'says', 'np', GIVEN, true),
  row('cue.concern', 'says', 'np', 'is concerned about,are concerned about,was concerned about,were concerned about', true),
  row('cue.have-put', 'says', 'np', 'has put,have put'),
  row('cue.consider', 'says', 'that', 'consider,considers,considered,regard as,sees as', true),
  row('cue.refuse', 'says', 'np', 'refused,refuses,refusing', true),
  row('cue.defend', 'says', 'np', 'defended,defending,defends', true),
  row('cue.appreciate', 'says', 'np', 'appreciate,appreciates,appreciated,commend,commends,commended,applaud,applauds,applauded', true),
  row('cue.post', 'says', 'that', 'posted', true),
  row('cue.find', 'shows', 'that', 'found,finds,heard,established,establishes', true),
  row('cue.support', 'says', 'np', 'supports,backs,backed,endorsed', true),
  row('cue.traded', 'accuses', 'np', 'traded accusations over,traded accusations of,traded blame for,exchanged accusations of'),
  row('cue.finger', 'accuses', 'for', 'pointed the finger at,points the finger at,point the finger at,pointing the finger at'),
  row('cue.speak-of', 'says', 'np', 'spoke of,speaks of,spoken of'),
  row('cue.rule-out', 'says', 'np', 'ruled out,rules out,rule out'),
  row('cue.allegation', 'accuses', 'np', 'allegations of,allegation of,accusations of,accusation of', true),
  row('cue.reports-of', 'says', 'np', 'reports of,report of,reports that', true),
  row('cue.listed', 'says', 'np', 'listed,lists', true),
  ...says('that', 'boast, brag, caution, reckon, fear, worry, threaten, proclaim, lament, signal, fume, thunder, quip, restate', true),
  row('cue.assure', 'says', 'tell', 'assure,assures,assured,assuring', true),
  ...says('tell', 'remind, notify, apprise, alert', true),
  row('cue.on-record', 'says', 'that', 'is on record as saying,are on record as saying,went on record as saying,goes on record as saying'),
  row('cue.brush', 'denies', 'np', 'brush,brushes,brushed,waved,waves,swept,sweeps', true),
  { id: 'cue.show-footage', force: 'shows', frame: 'np', forms: SHOWN, weak: true },
  {
    id: 'cue.account',
    force: 'says',
    frame: 'source',
    forms: ["'s", '’s', 'his', 'her', 'its', 'their', 'my', 'our'].flatMap((owner) =>
      ACCOUNTS.flatMap((noun) => [`${owner} ${noun}`, `${owner} own ${noun}`]),
    ),
    weak: false,
  },
  row('cue.give-figure', 'says', 'np', 'gave,gives,given,raised,raises,revised,revises,lowered,lowers,updated,updates', true),
  row('cue.has-it', 'says', 'that', 'has it that,have it that,had it that'),
  row('cue.let-know', 'says', 'that', 'let it be known,lets it be known,made it known,makes it known,made known'),
  row('cue.continue', 'says', 'that', 'continued,continues,went on,goes on'),
  row(
    'cue.convinced',
    'says',
    'that',
    'is convinced that,are convinced that,was convinced that,is confident that,are confident that',
    true,
  ),
  row('cue.thought-to', 'says', 'that', 'thought to,understood to,feared to,presumed to'),
  row('cue.charge', 'accuses', 'for', 'charge,charges,charged,charging', true),
  row('cue.offer', 'says', 'np', 'offers to,offered to,offering to', true),
  row(
    'cue.purport',
    'shows',
    'that',
    'purports to show,purported to show,purporting to show,claims to show,claiming to show,appears to show,appeared to show',
    true,
  ),
  row(
    'cue.wave-aside',
    'denies',
    'np',
    'waved aside,waves aside,waved away,shrugged off,shrugs off,laughed off,scoffed at,scoffs at',
    true,
  ),
  row('cue.brand', 'says', 'np', 'branded,brands,termed,dubbed,labelled,labeled', true),
  ...asks('on', 'implore, beg, exhort', true),
]
