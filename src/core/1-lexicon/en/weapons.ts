export type WeaponClass =
  | 'artillery'
  | 'mortar'
  | 'rocket'
  | 'missile'
  | 'air'
  | 'drone'
  | 'bomb'
  | 'cluster'
  | 'chemical'
  | 'incendiary'
  | 'mine'
  | 'explosive-device'
  | 'small-arms'
  | 'tank'
  | 'anti-tank'
  | 'air-defence'
  | 'blade'
  | 'shell'

/** A weapon or a means of attack as news name it. Wordings are separated by "|", tokens by spaces; plurals with -s are matched too. */
export interface WeaponRow {
  readonly id: string
  readonly class: WeaponClass
  readonly words: string
  readonly example: string
}

export const WEAPONS: readonly WeaponRow[] = [
  {
    id: 'weapon.artillery',
    class: 'artillery',
    words:
      'artillery|heavy artillery|artillery shell|artillery fire|artillery shelling|rocket artillery|howitzer|self - propelled gun|cannon|artillery round',
    example: 'Artillery fire hit Hale.',
  },
  {
    id: 'weapon.mortar',
    class: 'mortar',
    words: 'mortar|mortar shell|mortar round|mortar fire|mortar bomb|mine thrower|minethrower',
    example: 'A 120 mm mortar fired on Hale.',
  },
  {
    id: 'weapon.shell',
    class: 'shell',
    words: 'shell|shelling|shellfire|heavy shelling|projectile|heavy weapons|heavy weaponry',
    example: 'Shells fell on the market.',
  },
  {
    id: 'weapon.mlrs',
    class: 'rocket',
    words:
      'smerch|grad|bm - 21|bm - 30|uragan|polonez|tornado - g|lar - 160|t - 300|tos - 1a|solntsepek|multiple launch rocket system|multiple rocket launcher|multiple rocket launch system|mlrs|himars|grad missile|grad rocket|smerch rocket|smerch missile|katyusha|katyusha rocket|rocket launcher',
    example: 'Smerch rockets hit the bridge.',
  },
  {
    id: 'weapon.rocket',
    class: 'rocket',
    words: 'rocket|rocket fire|rocket shell|rocket attack|rocket strike|elephant rocket',
    example: 'A rocket hit a school.',
  },
  {
    id: 'weapon.ballistic',
    class: 'missile',
    words:
      'ballistic missile|scud|scud missile|elbrus|tochka - u|tochka u|tochka|iskander|iskander - m|iskander missile|lora|lora missile|surface - to - surface missile|hwasong|fateh - 110',
    example: 'A Tochka-U was launched at Hale.',
  },
  {
    id: 'weapon.missile',
    class: 'missile',
    words: 'missile|missile strike|missile attack|cruise missile|guided missile|kalibr|tomahawk|tomahawk missile',
    example: 'A missile hit the port.',
  },
  {
    id: 'weapon.air',
    class: 'air',
    words:
      'air strike|airstrike|air - strike|air raid|air attack|aerial bombardment|aerial bombing|air bombardment|warplane|fighter jet|war plane|attack helicopter|helicopter gunship|precision airstrike|precision strike|su - 25|su - 24|su - 34|mig - 29|f - 16|bomber|bombing raid|aircraft|military aircraft|air force|close air support|bombardment',
    example: 'Air strikes went on over Hale.',
  },
  {
    id: 'weapon.drone',
    class: 'drone',
    words:
      'drone|uav|unmanned aerial vehicle|unmanned aircraft|strike drone|combat drone|attack drone|kamikaze drone|loitering munition|bayraktar|bayraktar tb2|bayraktar tb - 2|tb2|tb - 2|harop|orbiter|drone strike|drone attack|armed drone|suicide drone|shahed',
    example: 'A drone was seen over Corvin.',
  },
  {
    id: 'weapon.cluster',
    class: 'cluster',
    words:
      'cluster munition|cluster bomb|cluster bomblet|cluster warhead|cluster ammunition|cluster shell|cluster rocket|submunition|m095|9n235|cluster missile',
    example: 'Cluster munitions were found.',
  },
  {
    id: 'weapon.barrel',
    class: 'bomb',
    words: 'barrel bomb|explosive barrel|container bomb|barrel',
    example: 'Barrel bombs fell on the quarter.',
  },
  {
    id: 'weapon.air-bomb',
    class: 'bomb',
    words:
      'bunker - buster bomb|bunker buster|vacuum bomb|thermobaric weapon|thermobaric bomb|aerial bomb|guided bomb|bomb|air bomb|naval mine|sea mine',
    example: 'A bomb hit the hall.',
  },
  {
    id: 'weapon.chemical',
    class: 'chemical',
    words:
      'chemical weapon|chemical attack|chlorine|chlorine gas|chlorine bomb|sarin|sarin gas|nerve agent|nerve gas|mustard gas|poison gas|toxic gas|poisonous gas|chemical munition|chemical substance|gas attack|vx',
    example: 'Chlorine was used, doctors said.',
  },
  {
    id: 'weapon.incendiary',
    class: 'incendiary',
    words:
      'white phosphorus|phosphorus|phosphorus munition|phosphorus bomb|napalm|napalm bomb|incendiary bomb|incendiary munition|incendiary weapon|incendiary napalm bomb|thermite',
    example: 'White phosphorus burned the wood.',
  },
  {
    id: 'weapon.car-bomb',
    class: 'explosive-device',
    words:
      'car bomb|truck bomb|suicide car bomb|vehicle - borne improvised explosive device|vehicle - borne ied|vbied|svbied|booby - trapped car|explosive - laden truck|suicide truck|car bombing|truck bombing',
    example: 'A car bomb went off.',
  },
  {
    id: 'weapon.ied',
    class: 'explosive-device',
    words:
      'improvised explosive device|ied|explosive device|roadside bomb|explosive belt|suicide belt|suicide vest|explosive vest|suicide bombing|suicide bomb|suicide attack|suicide bomber|explosives|booby trap|bomb blast|homemade explosive|sticky bomb',
    example: 'An explosive device went off on the road.',
  },
  {
    id: 'weapon.mine',
    class: 'mine',
    words: 'landmine|land mine|anti - personnel mine|anti - tank mine|unexploded ordnance',
    example: 'A landmine killed a farmer.',
  },
  {
    id: 'weapon.small-arms',
    class: 'small-arms',
    words:
      'small arms|small - arms fire|small arms fire|small - arms|rifle|assault rifle|sniper rifle|sniper fire|sniper|machine gun|machine - gun|machinegun|heavy machine gun|large - caliber weapon|large - calibre weapon|gunfire|automatic weapon|ak - 47|pistol|precision fire weapons|hand grenade|grenade|grenade launcher|firearms',
    example: 'Sniper fire came from the hill.',
  },
  {
    id: 'weapon.anti-tank',
    class: 'anti-tank',
    words:
      'anti - tank missile|anti - tank guided missile|atgm|tow missile|rocket - propelled grenade|rpg|anti - tank weapon|spike missile|kornet|fagot',
    example: 'An anti-tank missile hit the bus.',
  },
  {
    id: 'weapon.air-defence',
    class: 'air-defence',
    words:
      'air defence system|air defense system|s - 300|s - 400|osa|buk|strela|anti - aircraft missile|anti - aircraft gun|surface - to - air missile|manpads|air defences|air defenses|tor - m2km|patriot missile|iron dome',
    example: 'An S-300 was hit.',
  },
  {
    id: 'weapon.tank',
    class: 'tank',
    words: 'tank|tank fire|tank shell|tank shelling|t - 72|t - 90|t - 55|bmp - 2|bmp|armoured vehicle|armored vehicle|t - 62',
    example: 'Tank fire hit the post.',
  },
  { id: 'weapon.blade', class: 'blade', words: 'knife|knives|machete|sword', example: 'He was killed with a knife.' },
]
