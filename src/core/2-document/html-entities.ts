import { parseFragment } from 'parse5'

/** What a character reference stands for; itself when it is none. Named ones are asked of the parser, once each. */
export function entityDecoder(): (reference: string) => string {
  const known = new Map<string, string>()
  return (reference) => {
    const plain = decodePlainNumber(reference)
    if (plain !== null) return plain
    const found = known.get(reference) ?? decodeByParser(reference)
    if (known.size < 5000) known.set(reference, found)
    return found
  }
}

/** "&#8217;", "&#x2019;" outside the ranges with rules of their own (controls, the Windows-1252 block, surrogates, beyond Unicode). */
function decodePlainNumber(reference: string): string | null {
  const match = /^&#(?:[xX]([0-9a-fA-F]+)|(\d+));$/.exec(reference)
  if (!match) return null
  const code = match[1] ? parseInt(match[1], 16) : parseInt(match[2], 10)
  const plain = (code >= 0x20 && code < 0x7f) || (code >= 0xa0 && code < 0xd800) || (code > 0xdfff && code <= 0x10ffff)
  return plain ? String.fromCodePoint(code) : null
}

function decodeByParser(reference: string): string {
  const node = parseFragment(reference).childNodes[0]
  return node && 'value' in node ? node.value : ''
}
