import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Overview } from '../../src/core/0-terms/overview.ts'
import { overviewHtml } from '../../src/publish/formats/html.ts'
import { overviewMarkdown } from '../../src/publish/formats/markdown.ts'
import { OVERVIEW } from '../browser/fixture-overview.ts'

const own = { text: 'Nobody of this desk was there.', voice: 'editor', cites: [], normalised: [] } as const
const EDITED: Overview = {
  ...OVERVIEW,
  headline: own,
  preamble: [own],
  statements: [{ party: 'outlet', sentence: own }],
  truces: { ...OVERVIEW.truces, entries: OVERVIEW.truces.entries.slice(0, 1).map((entry) => ({ ...entry, sentence: own })) },
}

test('an editor’s own words are marked wherever they are shown, and nothing else is', () => {
  const html = overviewHtml(EDITED, { basemap: null, css: '' })
  assert.equal(html.split('Editor’s words').length - 1, 4)
  assert.equal(overviewMarkdown(EDITED).split(`*Editor’s words:* ${own.text}`).length - 1, 4)
  assert.doesNotMatch(overviewHtml(OVERVIEW, { basemap: null, css: '' }) + overviewMarkdown(OVERVIEW), /Editor’s words/)
})
