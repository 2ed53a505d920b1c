/** Countries with their adjectives and peoples: to tell a nationality from a place, and to turn "Russian Foreign Ministry" into its other forms. */
export interface Nation {
  readonly name: string
  readonly adjectives: readonly string[]
}

const ROWS = `
Afghanistan: Afghan Afghans|Albania: Albanian Albanians|Algeria: Algerian Algerians|Armenia: Armenian Armenians|Australia: Australian Australians
Austria: Austrian Austrians|Azerbaijan: Azerbaijani Azerbaijanis Azeri Azeris|Bahrain: Bahraini Bahrainis|Belarus: Belarusian Belarusians
Belgium: Belgian Belgians|Brazil: Brazilian Brazilians|Britain: British Britons|Bulgaria: Bulgarian Bulgarians|Canada: Canadian Canadians
China: Chinese|Croatia: Croatian Croatians|Cyprus: Cypriot Cypriots|Czechia: Czech Czechs|Denmark: Danish Danes|Egypt: Egyptian Egyptians
Eritrea: Eritrean Eritreans|Estonia: Estonian Estonians|Ethiopia: Ethiopian Ethiopians|Finland: Finnish Finns|France: French|Georgia: Georgian Georgians
Germany: German Germans|Greece: Greek Greeks|Hungary: Hungarian Hungarians|India: Indian Indians|Indonesia: Indonesian Indonesians|Iran: Iranian Iranians
Iraq: Iraqi Iraqis|Ireland: Irish|Israel: Israeli Israelis|Italy: Italian Italians|Japan: Japanese|Jordan: Jordanian Jordanians|Kazakhstan: Kazakh Kazakhs
Kenya: Kenyan Kenyans|Kuwait: Kuwaiti Kuwaitis|Latvia: Latvian Latvians|Lebanon: Lebanese|Libya: Libyan Libyans|Lithuania: Lithuanian Lithuanians
Mali: Malian Malians|Mexico: Mexican Mexicans|Moldova: Moldovan Moldovans|Morocco: Moroccan Moroccans|Netherlands: Dutch|Nigeria: Nigerian Nigerians
Norway: Norwegian Norwegians|Oman: Omani Omanis|Pakistan: Pakistani Pakistanis|Palestine: Palestinian Palestinians|Poland: Polish Poles
Portugal: Portuguese|Qatar: Qatari Qataris|Romania: Romanian Romanians|Russia: Russian Russians|Saudi Arabia: Saudi Saudis|Serbia: Serbian Serbs
Slovakia: Slovak Slovaks|Somalia: Somali Somalis|Spain: Spanish Spaniards|Sudan: Sudanese|Sweden: Swedish Swedes|Switzerland: Swiss|Syria: Syrian Syrians
Tajikistan: Tajik Tajiks|Thailand: Thai Thais|Tunisia: Tunisian Tunisians|Turkey: Turkish Turks Turk|Turkmenistan: Turkmen|Ukraine: Ukrainian Ukrainians
United Arab Emirates: Emirati Emiratis|United Kingdom: British|United States: American Americans US U.S.|Uzbekistan: Uzbek Uzbeks|Vietnam: Vietnamese
Yemen: Yemeni Yemenis|Kosovo: Kosovar Kosovars|Cambodia: Cambodian Cambodians|South Korea: Korean Koreans|Myanmar: Burmese
`

/** The rows above, read. */
export const NATIONS: readonly Nation[] = ROWS.trim()
  .split(/[|\n]/)
  .map((row) => {
    const [name, adjectives] = row.split(': ')
    return { name, adjectives: adjectives.split(' ') }
  })

/** Peoples, faiths and regions whose adjective looks like a name but is no place. */
export const PEOPLES: readonly string[] = [
  'Arab',
  'Arabs',
  'Arabic',
  'Kurdish',
  'Kurds',
  'Kurd',
  'Sunni',
  'Sunnis',
  'Shia',
  'Shiite',
  'Shiites',
  'Alawite',
  'Alawites',
  'Christian',
  'Christians',
  'Muslim',
  'Muslims',
  'Islamic',
  'Islamist',
  'Islamists',
  'Jewish',
  'Jews',
  'Druze',
  'Yazidi',
  'Yazidis',
  'European',
  'Europeans',
  'Western',
  'African',
  'Africans',
  'Asian',
  'Caucasian',
  'Soviet',
  'Ottoman',
  'Orthodox',
  'Catholic',
  'Turkic',
  'Pashtun',
  'Taliban',
]
