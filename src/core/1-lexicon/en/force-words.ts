/** What ends the name of a force ("the Velm Guard organization", "the rebel factions"). */
export const FORCE_NOUNS =
  'military navy organization organisation group groups party movement front army forces factions faction militia militias brigade brigades battalion regiment'

/** Forces by whose name alone their fighters are counted. */
export const FORCE_NAMES = 'taliban talib talibs daesh isis isil hezbollah hizbollah hizbullah hamas fatah qaeda qaida houthi peshmerga'

/** Capitals that name no force: bodies that have staff, things in short, vehicles and weapons, units of measure. */
export const CAPITALS_OF_NO_FORCE =
  'un ngo ngos bbc afp ap icrc msf unhcr ocha eu us usa uk osce nato uav uavs apc apcs ied ieds rpg rpgs mlrs grad tow btr bmp bmps btrs atgm atgms suv suvs idp idps pow pows kia wia mia am pm gmt utc mm km kg usd eur it who vbied vbieds svbied svbieds gps tv sim ak mig ' +
  'himars mrap mraps tos smerch uragan ifv ifvs afv afvs atv atvs sam sams manpad manpads aaa zu zsu pk pkm pkms svd svds rpk ags spg uas ucav ucavs su mi uh ch jdam jdams icbm icbms tnt unicef unrwa wfp iom undp ifrc'
