import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** The page's style sheets, in the order they are read. They lie beside the components, in a checkout as in the installed package. */
const SHEETS = ['../web/page/theme.css', '../web/page/page.css', '../web/map/map.css', '../web/page/print.css'] as const

/** Leaves out what only readers of the source need: comments, indents, blank lines. */
function lightened(css: string): string {
  return css
    .replace(/\/\*[^]*?\*\//g, '')
    .replace(/\s*\n\s*/g, ' ')
    .replace(/;? ?\} ?/g, '}')
    .replace(/ ?\{ ?/g, '{')
    .replace(/; /g, ';')
    .replace(/([\w-]): (?=[^{}]*[;}])/g, '$1:')
    .replace(/, /g, ',')
    .trim()
}

/** The style of the public page as one string, ready for overviewHtml. */
export function readPageStyle(): string {
  return SHEETS.map((sheet) => lightened(readFileSync(fileURLToPath(new URL(sheet, import.meta.url)), 'utf8'))).join('\n')
}

/** The style of a site's pages: the overview page's, and what its other pages need. */
export function readSiteStyle(): string {
  return [...SHEETS, '../web/site/site.css']
    .map((sheet) => lightened(readFileSync(fileURLToPath(new URL(sheet, import.meta.url)), 'utf8')))
    .join('\n')
}
