import { foldHash } from '../../1-lexicon/fold.ts'
import { wordSet } from '../../1-lexicon/word-set.ts'
import { TokenFlag, type Tokens } from '../../2-document/tokens.ts'

/** Is token `k`, without `ending`, what somebody is called by his work ("platelayer", "organist", "ploughman")? */
export function isTrade(t: Tokens, k: number, ending = /$/): boolean {
  const word = t.text.slice(t.start[k], t.end[k]).replace(ending, '')
  return (t.flag[k] & TokenFlag.capital) === 0 && TRADE.test(word) && !noTrades.has(foldHash(word))
}

const TRADE = /..(man|woman|er|or|ist|eer|ian|smith)$/,
  /** What ends like a trade and is none. */
  noTrades = wordSet(
    'tractor motor tanker trailer launcher bunker shelter tower river border power water paper letter order number quarter corner summer winter matter ladder boiler barrier carrier cruiser bulldozer freighter trawler server transformer generator reactor elevator computer chapter tiger other further sector factor corridor door floor error terror mirror harbor harbour color colour honor honour labor labour center theater theatre mortar fever spider lever poster dinner supper answer offer manner member container cluster disaster encounter hammer layer lighter locker buffer filter folder freezer heater heifer hunger lumber monster murder pepper plaster register remainder reminder roller semester shower shoulder slaughter spatter splinter sticker temper thunder timber transfer transporter trigger twitter user wafer wonder mixer speaker minor major interior exterior prior junior senior superior anchor armor armour behavior behaviour favor favour flavor flavour horror humor humour predictor rumor rumour successor tremor tutor vapor vapour ever never under over after later either neither rather whether however together earlier better former latter inner outer upper lower career pier veneer beer deer cheer steer tear list mist fist twist assist exist persist resist checklist waitlist bomber fighter leader reader human ottoman',
  )
