/** Reports about two invented sides, made from templates: as much text as wanted, the same for the same seed. */

const SLOTS: Readonly<Record<string, readonly string[]>> = {
  side: ['Arden', 'Berat'],
  people: ['Ardenian', 'Beratian'],
  seat: ['Corvin', 'Melk'],
  office: ['Defence Ministry', 'Foreign Ministry', 'Health Ministry', 'General Staff', 'ombudsman', "Prosecutor General's Office"],
  person: ['Joren Lume', 'Ada Serrin', 'Colonel Tavo Brand', 'Mira Okell', 'Governor Pell Astor'],
  place: ['Hale', 'Quill', 'Sundry', 'Merro', 'Tern', 'al-Dab', 'Ostrel', 'Kesh', 'Upper Narrow', 'Vell'],
  weapon: ['artillery', 'mortars', 'cluster munitions', 'an armed drone', 'Grad rockets', 'a 120 mm mortar'],
  thing: ['a school', 'a maternity clinic', 'residential buildings', 'a bridge', 'the power station', 'a convoy of ambulances'],
  number: ['two', 'at least three', '14', 'more than 30', 'dozens of', '1,177', 'about 90', 'up to five'],
  victims: ['civilians', 'soldiers', 'children', 'residents', 'servicemen', 'people'],
  day: [
    'on Sunday',
    'on 3 March',
    'overnight',
    'on Friday morning',
    'since late February',
    'in the evening of March 4',
    'yesterday',
    'at 16:30',
  ],
  verb: ['said', 'reported', 'claimed', 'denied', 'confirmed', 'announced', 'added', 'stressed'],
}

const TEMPLATES: readonly string[] = [
  '{side}’s {office} {verb} that {number} {victims} had been killed and {number} wounded in {place} {day}.',
  '“Their forces shelled {thing} in {place} with {weapon},” {person} said. “We will answer every strike.”',
  'The {people} army took {number} more villages in the {place} and {place} districts {day}, according to {seat}.',
  '{seat} accused {side} of using {weapon} against {thing} near the village of {place}, the {place} district.',
  'The {place}-{place} road has been closed to civilians {day}, the {people} {office} {verb}.',
  '{person} cited a resident of {place} as saying that {people} soldiers had taken {number} {victims}.',
  'It was not immediately possible to verify the figure, and {seat} has not commented.',
  'A ceasefire declared {day} was broken within hours; each side blames the other for {weapon} fire around {place}.',
  'Some {number} {victims} left {place} for {place} {day} as fighting came nearer to the river.',
  '{person} called on both sides to let aid reach {place}, where {number} {victims} have been without water {day}.',
  'Since the fighting began in January, {number} {people} {victims} have been killed, the {office} of {side} {verb} in a statement.',
  'Reports that {side} had lost {number} tanks near {place} were “groundless”, its {office} {verb}.',
]

/** Pseudo-random whole numbers below `n`, from a linear congruential generator. */
export function numbers(seed: number): (n: number) => number {
  let x = seed >>> 0
  return (n) => {
    x = (Math.imul(x, 1664525) + 1013904223) >>> 0
    return (x >>> 8) % n
  }
}

function sentence(below: (n: number) => number): string {
  return TEMPLATES[below(TEMPLATES.length)].replace(/\{(\w+)\}/g, (_, slot: string) => SLOTS[slot][below(SLOTS[slot].length)])
}

function report(below: (n: number) => number, length: number): string {
  let text = `${sentence(below)}\n\n`
  while (text.length < length) {
    const paragraph = Array.from({ length: 2 + below(3) }, () => sentence(below))
    text += `${below(4) === 0 ? '• ' : ''}${paragraph.join(' ')}\n\n`
  }
  return text
}

/** Reports of about 3,000 characters each, together at least `characters` long. */
export function madeReports(characters: number, seed: number): string[] {
  const below = numbers(seed),
    out: string[] = []
  for (let total = 0; total < characters; total += out[out.length - 1].length) out.push(report(below, 2500 + below(1000)))
  return out
}
