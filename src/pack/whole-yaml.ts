import { createRequire } from 'node:module'

const require = createRequire(import.meta.url)

/** The whole YAML parser, loaded when something first needs it: seventy files, which a pack written plainly does without. */
export function wholeYaml(): typeof import('yaml') {
  return require('yaml') as typeof import('yaml')
}
