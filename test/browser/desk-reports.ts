/** Two bulletins that answer each other, of invented countries. */
export const ARDEN_BULLETIN = [
  '---',
  'title: Evening bulletin of Arden',
  'publisher: Arden Ministry of Defence',
  'published: 2031-03-04T18:00',
  'language: en',
  '---',
  'The Arden Ministry of Defence said that Corvin forces shelled the town of Berat on Tuesday, killing three civilians.',
  '',
  'The ministry said its units hold their positions near Hale.',
  '',
].join('\n')

export const CORVIN_BULLETIN = [
  '---',
  'title: Answer of Corvin',
  'publisher: Corvin Ministry of Defence',
  'published: 2031-03-04T20:00',
  'language: en',
  '---',
  'The Corvin Ministry of Defence denied that its forces had shelled Berat.',
  '',
  'Arden troops fired on Gorrel in the evening, the ministry said.',
  '',
].join('\n')

/** Written by somebody who wants to be run. */
export const HOSTILE_REPORT = [
  '---',
  'title: <img src=x onerror="window.run=1">',
  'publisher: <script>window.run=2</script>',
  'url: https://desk.example/?a=<script>',
  'notice: <svg onload="window.run=3">',
  '---',
  'The Arden Ministry of Defence said that <script>window.run=4</script> Corvin forces shelled <b onclick="window.run=5">Berat</b> on Tuesday.',
  '',
].join('\n')

/** A long bulletin: one claim to a sentence, `count` of them. */
export function longBulletin(count: number): string {
  const places = ['Berat', 'Hale', 'Oxmoor', 'Tarn', 'Stonebridge', 'Kessel', 'Dunmere', 'Wyke']
  const said = Array.from({ length: count }, (_, k) => {
    const place = places[k % places.length]
    const [who, whom] = k % 2 === 0 ? ['Arden', 'Corvin'] : ['Corvin', 'Arden']
    return `The ${who} Ministry of Defence said that ${whom} forces shelled ${place} on March ${(k % 28) + 1}, wounding ${(k % 9) + 2} civilians.`
  })
  return [
    '---',
    'title: Long bulletin',
    'publisher: World Wire',
    'published: 2031-03-29T18:00',
    '---',
    ...said.flatMap((line) => [line, '']),
  ].join('\n')
}
