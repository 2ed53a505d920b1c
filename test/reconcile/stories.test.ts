import assert from 'node:assert/strict'
import { readFileSync, readdirSync } from 'node:fs'
import { test } from 'node:test'
import { composeOverview } from '../../src/core/5-overview/compose.ts'
import { reconcile } from '../../src/core/4-reconcile/reconcile.ts'
import { PACK } from '../stories/pack.ts'
import { readStories } from '../stories/read-stories.ts'
import type { Story } from '../stories/read-stories.ts'
import { tell } from '../stories/story.ts'

const folder = new URL('../stories/', import.meta.url)
const files = readdirSync(folder)
  .filter((f) => f.endsWith('.txt'))
  .sort()
const stories = files.flatMap((f) => readStories(readFileSync(new URL(f, folder), 'utf8')).map((s) => ({ file: f, story: s })))

/** Relations inside one claimant's words: listed only by stories that ask for them. */
const UNASKED = new Set(['repeats', 'refines', 'supersedes', 'not-comparable'])

/** What reconciling the story found, in the words of the notation; only the sorts of lines the story may list. */
function found(story: Story): readonly string[] {
  const reports = story.reports.map(tell)
  const stands = reconcile(reports, PACK, story.asOf)
  const asks = (word: string): boolean => story.expected.some((l) => l.startsWith(word))
  const exact = (r: { kind: string; from: string; to: string; component: string }): string => {
    const short = `${r.kind} ${r.from} ${r.to}`
    return story.expected.includes(`${short} ${r.component}`) ? `${short} ${r.component}` : short
  }
  const lines = [
    ...stands.relations.filter((r) => !UNASKED.has(r.kind) || asks(r.kind)).map(exact),
    ...stands.groups.filter((g) => g.length > 1).map((g) => `one incident ${g.map((h) => h.claim.id).join(' ')}`),
    ...stands.flags.map((f) => `flag ${f.kind} ${f.claims.join(' ')}`),
    ...(asks('truces') ? [`truces ${stands.truces.map((t) => t.day).join(' ')}`] : []),
    ...(asks('standing') ? standings(story) : []),
  ]
  return lines.length === 0 ? ['nothing'] : lines.sort()
}

function standings(story: Story): readonly string[] {
  const o = composeOverview({ reports: story.reports.map(tell), pack: PACK, asOf: story.asOf })
  return story.expected
    .filter((l) => l.startsWith('standing'))
    .map((l) => {
      const id = l.split(' ')[1]
      return `standing ${id} ${o.matters.find((m) => m.claims.includes(id))?.standing.word ?? 'in no row'}`
    })
}

for (const { file, story } of stories)
  test(`${file}: ${story.name}`, () => {
    assert.deepEqual(found(story), story.expected)
  })

test('every story composes into a page whose sentences prove, in any order of its reports', () => {
  for (const { story } of stories) {
    const reports = story.reports.map(tell)
    const page = composeOverview({ reports, pack: PACK, asOf: story.asOf })
    assert.equal(
      JSON.stringify(composeOverview({ reports: [...reports].reverse(), pack: PACK, asOf: story.asOf })),
      JSON.stringify(page),
      story.name,
    )
  }
})

test('a third of the stories and more demand that no relation be drawn', () => {
  const none = stories.filter(
    ({ story }) => !story.expected.some((l) => /^(?:denies|contradicts|agrees|concedes|mirrors|one incident)/.test(l)),
  )
  assert.ok(none.length * 3 >= stories.length, `${none.length} of ${stories.length}`)
})
